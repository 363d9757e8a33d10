namespace Verification.Generator.Contracts.Findings.Output;

/// <summary>The words that all formats share.</summary>
internal static class ReportWording
{
    public static IReadOnlyList<FindingLevel> Levels { get; } =
    [FindingLevel.Breaking, FindingLevel.Risky, FindingLevel.Compatible, FindingLevel.None];

    /// <summary>A level as SARIF, GitHub and every code scanner spell it.</summary>
    public static string Severity(FindingLevel level) => ReportKind.Lint.Word(level);

    /// <summary>The title of the findings of a level.</summary>
    public static string Title(ReportKind kind, FindingLevel level)
    {
        var word = level is FindingLevel.None ? "wording only" : kind.Word(level);
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    /// <summary>The title of remarks about the accept file.</summary>
    public static string NoticeTitle(FindingReport report) =>
        report.NextVersion is null ? "Notices about accepted findings" : "Notices about accepted changes";

    /// <summary>How many findings of each kind there are.</summary>
    public static string Counts(FindingReport report)
    {
        var parts = new List<string>();
        foreach (var level in Levels)
        {
            var count = report.Count(level);
            if (count > 0)
                parts.Add($"{count} {(level is FindingLevel.None ? "in wording only" : report.Kind.Word(level))}");
        }

        if (report.Accepted.Count > 0)
            parts.Add($"{report.Accepted.Count} accepted");
        return string.Join(", ", parts);
    }

    /// <summary>A finding with its operations, what it means for C#, and the advice, in one line.</summary>
    public static string Sentence(Finding finding)
    {
        var operations = finding.Operations.Count > 0 ? $" ({OperationGroup.Describe(finding.Operations)})" : "";
        var csharp = finding.CSharp.IsBreaking ? $" C#: {CSharp(finding.CSharp)}." : "";
        return $"{finding.Message}{operations}{csharp} {finding.Advice}".TrimEnd();
    }

    /// <summary>Why a finding is accepted, and who has accepted it.</summary>
    public static string Justification(AcceptedFinding accepted) =>
        accepted.Owner is { } owner ? $"{accepted.Reason} ({owner})" : accepted.Reason;

    /// <summary>What a change means for C# code.</summary>
    public static string CSharp(CSharpImpact impact)
    {
        if (!impact.IsBreaking)
            return "nothing breaks";
        string[] kinds = [.. Kinds(impact)];
        var list = kinds.Length < 3 ? string.Join(" and ", kinds) : $"{kinds[0]}, {kinds[1]} and {kinds[2]}";
        return $"breaks {list}";
    }

    /// <summary>The number of things, with the noun in the right form.</summary>
    public static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static IEnumerable<string> Kinds(CSharpImpact impact)
    {
        if (impact.Source)
            yield return "source";
        if (impact.Binary)
            yield return "binary";
        if (impact.Behaviour)
            yield return "behaviour";
    }
}
