namespace Verification.Generator.Findings.Output;

/// <summary>Findings as lines for people and editors: <c>file:line: level rule: message</c>, and a last line with the counts.</summary>
public sealed class TextFindings : IFindingWriter
{
    /// <inheritdoc/>
    public void Write(FindingReport report, TextWriter output)
    {
        foreach (Finding finding in report.Findings)
        {
            output.WriteLine($"{finding.File}:{finding.Line}: {Levels.Name(finding.Level)} {finding.Rule}: {finding.Message}");
        }

        output.WriteLine(Summary(report));
    }

    private static string Summary(FindingReport report)
    {
        string accepted = report.Accepted.Count == 0 ? "" : $" {report.Accepted.Count} accepted.";
        if (report.Findings.Count == 0) return "Nothing found." + accepted;
        int Count(FindingLevel level) => report.Findings.Count(finding => finding.Level == level);
        return $"Found: {Count(FindingLevel.Error)} errors, {Count(FindingLevel.Warning)} warnings, {Count(FindingLevel.Note)} notes.{accepted}";
    }
}
