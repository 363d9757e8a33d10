namespace Verification.Generator.Contracts.Diff.Output;

/// <summary>The words that all formats share.</summary>
internal static class ReportWording
{
    /// <summary>The levels, worst first.</summary>
    public static IReadOnlyList<ChangeLevel> Levels { get; } = [ChangeLevel.Breaking, ChangeLevel.Risky, ChangeLevel.Compatible, ChangeLevel.None];

    /// <summary>A level as the JSON contract spells it.</summary>
    public static string Word(ChangeLevel level) => level switch
    {
        ChangeLevel.Breaking => "breaking",
        ChangeLevel.Risky => "risky",
        ChangeLevel.Compatible => "compatible",
        _ => "none",
    };

    /// <summary>A part of a version as the JSON contract spells it.</summary>
    public static string Word(VersionBump bump) => bump switch
    {
        VersionBump.Major => "major",
        VersionBump.Minor => "minor",
        VersionBump.Patch => "patch",
        _ => "none",
    };

    /// <summary>A level for people: "none" would read as if nothing had changed.</summary>
    public static string Label(ChangeLevel level) => level is ChangeLevel.None ? "wording" : Word(level);

    /// <summary>The verdict. Only equal contracts are called unchanged.</summary>
    public static string Verdict(DiffReport report) => report switch
    {
        { Changes.Count: 0, Accepted.Count: 0 } => "No change: the contracts are equal",
        { Changes.Count: 0 } => "No change beyond the accepted ones",
        { Verdict: ChangeLevel.Breaking } => "Breaking changes",
        { Verdict: ChangeLevel.Risky } => "Risky changes, none of them breaking",
        { Verdict: ChangeLevel.Compatible } => "Compatible changes, none of them breaking",
        _ => "Changes in wording only",
    };

    /// <summary>How many changes of each kind there are.</summary>
    public static string Counts(DiffReport report)
    {
        var parts = new List<string>();
        foreach (ChangeLevel level in Levels)
        {
            int count = report.Count(level);
            if (count > 0) parts.Add($"{count} {(level is ChangeLevel.None ? "in wording only" : Word(level))}");
        }

        if (report.Accepted.Count > 0) parts.Add($"{report.Accepted.Count} accepted");
        return string.Join(", ", parts);
    }

    /// <summary>Which part of the version the changes move; which number that gives, only all changes since the last release can tell.</summary>
    public static string NextVersion(DiffReport report) => report.Bump is VersionBump.None ? "none needed" : Word(report.Bump);

    /// <summary>What a change means for C# code.</summary>
    public static string CSharp(CSharpImpact impact)
    {
        if (!impact.IsBreaking) return "nothing breaks";
        string[] kinds = [.. Kinds(impact)];
        string list = kinds.Length < 3 ? string.Join(" and ", kinds) : $"{kinds[0]}, {kinds[1]} and {kinds[2]}";
        return $"breaks {list}";
    }

    /// <summary>The number of things, with the noun in the right form.</summary>
    public static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static IEnumerable<string> Kinds(CSharpImpact impact)
    {
        if (impact.Source) yield return "source";
        if (impact.Binary) yield return "binary";
        if (impact.Behaviour) yield return "behaviour";
    }
}
