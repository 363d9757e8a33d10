using Verification.Generator.Contracts.Diff;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Contracts.Findings.Output;

namespace Verification.Generator.Contracts.Versioning;

/// <summary>
/// The part of CHANGELOG.md for a version (https://keepachangelog.com/en/1.1.0/). It has no date: that is the day of the release, not of
/// this run.
/// </summary>
internal static class ChangelogFragment
{
    private static readonly string[] Sections = ["Added", "Changed", "Deprecated", "Removed", "Security"];

    /// <summary>The fragment; nothing when nothing has changed, or only wording, which users of the packages do not notice.</summary>
    public static string Write(SemanticVersion version, IReadOnlyList<Change> changes)
    {
        var noticeable = changes.Where(change => change.Level is not FindingLevel.None);
        var bySection = DiffReport.Sorted(noticeable).ToLookup(Section);
        if (bySection.Count == 0)
            return "";
        var parts = Sections
            .Where(bySection.Contains)
            .Select(name => $"\n### {name}\n\n{string.Concat(bySection[name].Select(Line).Distinct(StringComparer.Ordinal))}");
        return $"## [{version}]\n{string.Concat(parts)}";
    }

    private static string Section(Change change)
    {
        if (change.Rule.Contains("deprecat", StringComparison.Ordinal) || change.Rule.Contains("sunset", StringComparison.Ordinal))
            return "Deprecated";
        if (change.Subject.Kind.StartsWith("security", StringComparison.Ordinal))
            return "Security";
        if (change.IsAddition)
            return "Added";
        return change.IsRemoval ? "Removed" : "Changed";
    }

    private static string Line(Change change)
    {
        var breaking = change.Level is FindingLevel.Breaking ? "**Breaking:** " : "";
        var operations = change.Operations.Count > 0 ? $" ({MarkdownText.Code(OperationGroup.Describe(change.Operations))})" : "";
        var message = change.Message.TrimEnd('.');
        return $"- {breaking}{MarkdownText.Escape(change.Place?.Document ?? "")}: {MarkdownText.Escape(message)}{operations}.\n";
    }
}
