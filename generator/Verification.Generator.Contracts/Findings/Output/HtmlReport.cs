using System.Net;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Findings.Output;

/// <summary>
/// One self-contained HTML page: no script, no font, no image, nothing loaded. Light or dark as the reader's system is; levels are words
/// before they are colours; usable with a keyboard and printable.
/// </summary>
internal sealed class HtmlReport : IReportWriter
{
    /// <inheritdoc/>
    public void Write(FindingReport report, TextWriter output)
    {
        output.Write(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Text(Title(report))}</title>
            <style>
            {HtmlStyle.Css}
            </style>
            </head>
            <body>
            <header>
            <p class="tool">{report.Kind.Title}</p>
            <h1 class="{Style(report.Verdict)}">{Text(report.NextVersion is null ? report.Summary : report.Headline)}</h1>

            """.ReplaceLineEndings("\n")
        );
        if (report.NextVersion is { } version)
            output.Write($"<p class=\"version\">{report.VersionTitle}: <strong>{Text(version)}</strong></p>\n");
        if (report.Compared.Length > 0)
            output.Write($"<p class=\"compared\">Compared: {Text(report.Compared)}</p>\n");
        WriteCounts(report, output);
        output.Write("</header>\n<main>\n");
        foreach (var level in ReportWording.Levels)
            WriteLevel(report, level, output);
        WriteAccepted(report, output);
        WriteNotices(report, output);
        WriteRules(report, output);
        output.Write("</main>\n</body>\n</html>\n");
    }

    private static string Title(FindingReport report) =>
        report.NextVersion is null ? report.Kind.Title : $"{report.Headline} – {report.Kind.Title.ToLowerInvariant()}";

    private static void WriteCounts(FindingReport report, TextWriter output)
    {
        // Elsewhere the heading counts.
        if (report.NextVersion is null || report.Findings.Count + report.Accepted.Count == 0)
            return;
        output.Write("<ul class=\"counts\" aria-label=\"Changes by level\">\n");
        foreach (var level in ReportWording.Levels)
        {
            var label = level is FindingLevel.None ? "wording only" : report.Kind.Word(level);
            output.Write($"<li class=\"{Style(level)}\"><b>{report.Count(level)}</b> {label}</li>\n");
        }

        if (report.Accepted.Count > 0)
            output.Write($"<li><b>{report.Accepted.Count}</b> accepted</li>\n");
        output.Write("</ul>\n");
    }

    private static void WriteLevel(FindingReport report, FindingLevel level, TextWriter output)
    {
        Finding[] findings = [.. report.Findings.Where(finding => finding.Level == level)];
        if (findings.Length == 0)
            return;
        var open = level is FindingLevel.Breaking or FindingLevel.Risky ? " open" : "";
        output.Write($"<details{open}>\n<summary><h2>{ReportWording.Title(report.Kind, level)} ({findings.Length})</h2></summary>\n");
        foreach (var document in ReportGroup.Of(findings))
        {
            foreach (var group in document.Operations)
            {
                var operations = report.NextVersion is null ? "" : $" <code>{Text(group.Title)}</code>";
                output.Write($"<section>\n<h3>{Text(document.Document)}{operations}</h3>\n");
                foreach (var finding in group.Findings)
                    WriteFinding(finding, report.Kind, output);
                output.Write("</section>\n");
            }
        }

        output.Write("</details>\n");
    }

    private static void WriteFinding(Finding finding, ReportKind kind, TextWriter output)
    {
        output.Write($"<article id=\"{finding.Id}\">\n");
        WriteMessage(finding, kind, output);
        if (finding.CSharp.Members.Count > 0)
            WriteMembers(finding.CSharp.Members, output);
        output.Write("<dl>\n");
        if (finding.CSharp.IsBreaking)
            Pair("C#", Text(ReportWording.CSharp(finding.CSharp)), output);
        if (finding.Advice.Length > 0)
            Pair("Advice", Text(finding.Advice), output);
        if (finding.Revision is { } now)
            Pair("Where", Place(now), output);
        if (finding.Base is { } old)
            Pair("Before", Place(old), output);
        if (finding.Operations.Count > OperationGroup.Shown)
            Pair("Operations", Text(string.Join(", ", finding.Operations)), output);
        output.Write("</dl>\n");
        WriteDetails(finding, output);
        output.Write("</article>\n");
    }

    /// <summary>What a reader needs to accept a finding, folded.</summary>
    private static void WriteDetails(Finding finding, TextWriter output)
    {
        output.Write("<details class=\"more\">\n<summary>Rule, fingerprint, place in the document</summary>\n<dl>\n");
        Pair("Rule", RuleLink(finding), output);
        Pair("Fingerprint", $"<code>{finding.Id}</code>", output);
        if (finding.Revision is { } now)
            Pair("Pointer", $"<code>{Text(now.Pointer)}</code>", output);
        if (finding.Base is { } old && old.Pointer != finding.Revision?.Pointer)
            Pair("Before", $"<code>{Text(old.Pointer)}</code>", output);
        output.Write("</dl>\n</details>\n");
    }

    private static string RuleLink(Finding finding) =>
        RuleText.Of(finding.Rule) is null
            ? $"<code>{Text(finding.Rule)}</code>"
            : $"<a href=\"#rule-{Text(finding.Rule)}\"><code>{Text(finding.Rule)}</code></a>";

    /// <summary>What the rules say that the findings name, so that the page needs no other one.</summary>
    private static void WriteRules(FindingReport report, TextWriter output)
    {
        var rules = report
            .Findings.Concat(report.Accepted.Select(entry => entry.Finding))
            .Select(finding => finding.Rule)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(rule => (Id: rule, Text: RuleText.Of(rule)))
            .Where(rule => rule.Text is not null)
            .ToArray();
        if (rules.Length == 0)
            return;
        output.Write($"<details>\n<summary><h2>Rules ({rules.Length})</h2></summary>\n");
        foreach (var rule in rules)
        {
            output.Write($"<article id=\"rule-{Text(rule.Id)}\">\n<p class=\"message\"><code>{Text(rule.Id)}</code></p>\n");
            output.Write($"<p>{Text(rule.Text!)}</p>\n</article>\n");
        }

        output.Write("</details>\n");
    }

    private static void WriteMessage(Finding finding, ReportKind kind, TextWriter output)
    {
        var level = $"<span class=\"level {Style(finding.Level)}\">{kind.Label(finding.Level)}</span>";
        output.Write($"<p class=\"message\">{level} {Text(finding.Message)}</p>\n");
    }

    /// <summary>The class of a level in <see cref="HtmlStyle"/>, whatever word the report has for it.</summary>
    private static string Style(FindingLevel level) => ReportKind.Diff.Label(level);

    private static void WriteMembers(IReadOnlyList<MemberChange> members, TextWriter output)
    {
        output.Write("<pre tabindex=\"0\" aria-label=\"C# members before and after\">");
        foreach (var member in members)
        {
            if (member.ShownBefore is { } before)
                output.Write($"<del>- {Text(before)}</del>\n");
            if (member.ShownAfter is { } after)
                output.Write($"<ins>+ {Text(after)}</ins>\n");
        }

        output.Write("</pre>\n");
    }

    private static void WriteAccepted(FindingReport report, TextWriter output)
    {
        if (report.Accepted.Count == 0)
            return;
        output.Write($"<details>\n<summary><h2>Accepted ({report.Accepted.Count})</h2></summary>\n");
        foreach (var entry in report.Accepted)
        {
            output.Write("<article>\n");
            WriteMessage(entry.Finding, report.Kind, output);
            output.Write("<dl>\n");
            Pair("Reason", Text(entry.Reason), output);
            if (entry.Owner is { } owner)
                Pair("Owner", Text(owner), output);
            output.Write("</dl>\n");
            WriteDetails(entry.Finding, output);
            output.Write("</article>\n");
        }

        output.Write("</details>\n");
    }

    private static void WriteNotices(FindingReport report, TextWriter output)
    {
        if (report.Notices.Count == 0)
            return;
        output.Write($"<section>\n<h2>{ReportWording.NoticeTitle(report)}</h2>\n<ul>\n");
        foreach (var notice in report.Notices)
            output.Write($"<li>{Text(notice)}</li>\n");
        output.Write("</ul>\n</section>\n");
    }

    private static string Place(FindingPlace place) => $"<code>{Text(place.File)}:{place.Line}</code>";

    private static void Pair(string name, string html, TextWriter output) => output.Write($"<div><dt>{name}</dt><dd>{html}</dd></div>\n");

    private static string Text(string text) => WebUtility.HtmlEncode(PlainLine.Of(text));
}
