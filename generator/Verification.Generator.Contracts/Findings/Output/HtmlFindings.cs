using System.Net;
using Verification.Generator.Contracts.Diff.Output;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Findings.Output;

/// <summary>Findings as one self-contained HTML page in the style of the diff's: no script, nothing loaded, light or dark as the reader's system is.</summary>
/// <param name="title">The title of the page.</param>
internal sealed class HtmlFindings(string title) : IFindingWriter
{
    /// <inheritdoc/>
    public void Write(FindingReport report, TextWriter output)
    {
        output.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Text(title)}</title>
            <style>
            {HtmlStyle.Css}
            </style>
            </head>
            <body>
            <header>
            <h1>{Text(title)}</h1>
            <p class="version">{Text(Levels.Summary(report))}</p>
            </header>
            <main>

            """.ReplaceLineEndings("\n"));
        foreach (Finding finding in report.Findings) WriteFinding(finding, reason: null, output);
        if (report.Accepted.Count > 0)
        {
            output.Write($"<details>\n<summary><h2>Accepted ({report.Accepted.Count})</h2></summary>\n");
            foreach (AcceptedFinding accepted in report.Accepted) WriteFinding(accepted.Finding, accepted.Reason, output);
            output.Write("</details>\n");
        }

        output.Write("</main>\n</body>\n</html>\n");
    }

    private static void WriteFinding(Finding finding, string? reason, TextWriter output)
    {
        string style = finding.Level switch
        {
            FindingLevel.Error => "breaking",
            FindingLevel.Warning => "risky",
            _ => "wording",
        };
        output.Write($"<article>\n<p class=\"message\"><span class=\"level {style}\">{Levels.Name(finding.Level)}</span> {Text(finding.Message)}</p>\n<dl>\n");
        if (reason is not null) Pair("Reason", Text(reason), output);
        Pair("Where", $"<code>{Text(finding.File)}:{finding.Line}</code>", output);
        Pair("Document", $"<code>{Text(finding.Pointer)}</code>", output);
        Pair("Rule", $"<code>{finding.Rule}</code>", output);
        output.Write("</dl>\n</article>\n");
    }

    private static void Pair(string name, string html, TextWriter output) => output.Write($"<div><dt>{name}</dt><dd>{html}</dd></div>\n");

    private static string Text(string text) => WebUtility.HtmlEncode(PlainLine.Of(text));
}
