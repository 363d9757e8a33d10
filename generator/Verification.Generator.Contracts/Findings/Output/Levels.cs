namespace Verification.Generator.Contracts.Findings.Output;

/// <summary>The names of the levels in reports.</summary>
internal static class Levels
{
    /// <summary>The name of a level: <c>error</c>, <c>warning</c> or <c>note</c>.</summary>
    public static string Name(FindingLevel level) => level switch
    {
        FindingLevel.Error => "error",
        FindingLevel.Warning => "warning",
        _ => "note",
    };

    /// <summary>How many findings there are, in one line.</summary>
    public static string Summary(FindingReport report)
    {
        string accepted = report.Accepted.Count == 0 ? "" : $" {report.Accepted.Count} accepted.";
        if (report.Findings.Count == 0) return "Nothing found." + accepted;
        int Count(FindingLevel level) => report.Findings.Count(finding => finding.Level == level);
        return $"Found: {Count(FindingLevel.Error)} errors, {Count(FindingLevel.Warning)} warnings, {Count(FindingLevel.Note)} notes.{accepted}";
    }
}
