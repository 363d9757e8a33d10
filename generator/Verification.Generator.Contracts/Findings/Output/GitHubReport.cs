using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Findings.Output;

/// <summary>
/// Workflow commands that GitHub shows as annotations beside the lines
/// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions). A verdict comes first, as a notice without a place.
/// </summary>
internal sealed class GitHubReport : IReportWriter
{
    /// <inheritdoc/>
    public void Write(FindingReport report, TextWriter output)
    {
        if (report.NextVersion is { } version)
        {
            var counts = ReportWording.Counts(report) is { Length: > 0 } some ? $" ({some})" : "";
            Command(output, "notice", "title=Contract", $"{report.Headline}{counts}. {report.VersionTitle}: {version.TrimEnd('.')}.");
        }

        foreach (var finding in report.Findings)
        {
            if (finding.Level is not FindingLevel.None)
                Write(finding, report, output);
        }

        foreach (var notice in report.Notices)
            Command(output, "notice", "title=Accepted changes", notice);
    }

    private static void Write(Finding finding, FindingReport report, TextWriter output)
    {
        var title = report.NextVersion is null ? finding.Rule : $"{report.Kind.Word(finding.Level)}: {finding.Rule}";
        var place = finding switch
        {
            { Revision: { } now } => $"file={Property(RepositoryPath.Of(now.File))},line={now.Line},",
            { Base: { } old } => $"file={Property(RepositoryPath.Of(old.File))},",
            _ => "",
        };
        var command = finding.Level is FindingLevel.Note ? "notice" : ReportWording.Severity(finding.Level);
        Command(output, command, $"{place}title={Property(title)}", ReportWording.Sentence(finding));
    }

    private static void Command(TextWriter output, string name, string properties, string message) =>
        output.Write($"::{name} {properties}::{Data(message)}\n");

    private static string Data(string text) =>
        PlainLine.Of(
            text.Replace("%", "%25", StringComparison.Ordinal)
                .Replace("\r", "%0D", StringComparison.Ordinal)
                .Replace("\n", "%0A", StringComparison.Ordinal)
        );

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
