using Verification.Generator.Contracts.Diff.Output;

namespace Verification.Generator.Contracts.Findings.Output;

/// <summary>Findings as a table of GitHub's Markdown, at most as long as a comment may be; what is cut is counted.</summary>
/// <param name="title">The title of the report.</param>
internal sealed class MarkdownFindings(string title) : IFindingWriter
{
    /// <summary>How many characters are written at most; GitHub takes 65,536 in a comment.</summary>
    private const int Longest = 60_000;

    /// <inheritdoc/>
    public void Write(FindingReport report, TextWriter output)
    {
        string head = $"## {title}\n\n{Levels.Summary(report)}\n";
        output.Write(head);
        if (report.Findings.Count == 0) return;
        output.Write("\n| level | rule | place | finding |\n|---|---|---|---|\n");
        int left = Longest - head.Length - 200;
        var shown = 0;
        foreach (string row in report.Findings.Select(Row))
        {
            left -= row.Length;
            if (left < 0) break;
            output.Write(row);
            shown++;
        }

        if (shown < report.Findings.Count) output.Write($"\n{report.Findings.Count - shown} more findings are not shown here.\n");
    }

    private static string Row(Finding finding) =>
        $"| {Levels.Name(finding.Level)} | {finding.Rule} | {MarkdownText.Escape($"{finding.File}:{finding.Line}")} | {MarkdownText.Escape(finding.Message)} |\n";
}
