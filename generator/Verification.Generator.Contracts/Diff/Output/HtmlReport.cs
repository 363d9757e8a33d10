using System.Net;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Output;

/// <summary>
/// One self-contained HTML page: no script, no font, no image, nothing loaded. Light or dark as the reader's system is; levels are words
/// before they are colours; usable with a keyboard and printable.
/// </summary>
internal sealed class HtmlReport : IReportWriter
{
    /// <inheritdoc/>
    public void Write(DiffReport report, TextWriter output)
    {
        string verdict = ReportWording.Verdict(report);
        output.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Text(verdict)} – contract diff</title>
            <style>
            {HtmlStyle.Css}
            </style>
            </head>
            <body>
            <header>
            <p class="tool">Contract diff</p>
            <h1 class="{ReportWording.Label(report.Verdict)}">{Text(verdict)}</h1>
            <p class="version">Next version: <strong>{ReportWording.NextVersion(report)}</strong></p>

            """.ReplaceLineEndings("\n"));
        WriteCounts(report, output);
        output.Write("</header>\n<main>\n");
        foreach (ChangeLevel level in ReportWording.Levels) WriteLevel(level, [.. report.Changes.Where(change => change.Level == level)], output);
        WriteAccepted(report.Accepted, output);
        WriteNotices(report.Notices, output);
        output.Write("</main>\n</body>\n</html>\n");
    }

    private static void WriteCounts(DiffReport report, TextWriter output)
    {
        if (report.Changes.Count + report.Accepted.Count == 0) return;
        output.Write("<ul class=\"counts\" aria-label=\"Changes by level\">\n");
        foreach (ChangeLevel level in ReportWording.Levels)
        {
            string label = level is ChangeLevel.None ? "wording only" : ReportWording.Word(level);
            output.Write($"<li class=\"{ReportWording.Label(level)}\"><b>{report.Count(level)}</b> {label}</li>\n");
        }

        if (report.Accepted.Count > 0) output.Write($"<li><b>{report.Accepted.Count}</b> accepted</li>\n");
        output.Write("</ul>\n");
    }

    private static void WriteLevel(ChangeLevel level, Change[] changes, TextWriter output)
    {
        if (changes.Length == 0) return;
        string title = level switch
        {
            ChangeLevel.Breaking => "Breaking",
            ChangeLevel.Risky => "Risky",
            ChangeLevel.Compatible => "Compatible",
            _ => "Wording only",
        };
        string open = level is ChangeLevel.Breaking or ChangeLevel.Risky ? " open" : "";
        output.Write($"<details{open}>\n<summary><h2>{title} ({changes.Length})</h2></summary>\n");
        foreach (ReportGroup document in ReportGroup.Of(changes))
        {
            foreach (OperationGroup group in document.Operations)
            {
                output.Write($"<section>\n<h3>{Text(document.Document)} <code>{Text(group.Title)}</code></h3>\n");
                foreach (Change change in group.Changes) WriteChange(change, output);
                output.Write("</section>\n");
            }
        }

        output.Write("</details>\n");
    }

    private static void WriteChange(Change change, TextWriter output)
    {
        string label = ReportWording.Label(change.Level);
        output.Write($"<article id=\"{change.Id}\">\n<p class=\"message\"><span class=\"level {label}\">{label}</span> {Text(change.Message)}</p>\n");
        if (change.CSharp.Members.Count > 0) WriteMembers(change.CSharp.Members, output);
        output.Write("<dl>\n");
        if (change.CSharp.IsBreaking) Pair("C#", Text(ReportWording.CSharp(change.CSharp)), output);
        if (change.Advice.Length > 0) Pair("Advice", Text(change.Advice), output);
        if (change.Revision is { } now) Pair("Where", Place(now), output);
        if (change.Base is { } old) Pair("Before", Place(old), output);
        if (change.Operations.Count > OperationGroup.Shown) Pair("Operations", Text(string.Join(", ", change.Operations)), output);
        Pair("Rule", $"<code>{Text(change.Rule)}</code>", output);
        Pair("Fingerprint", $"<code>{change.Id}</code>", output);
        output.Write("</dl>\n</article>\n");
    }

    private static void WriteMembers(IReadOnlyList<MemberChange> members, TextWriter output)
    {
        output.Write("<pre tabindex=\"0\" aria-label=\"C# members before and after\">");
        foreach (MemberChange member in members)
        {
            if (member.Before is { } before) output.Write($"<del>- {Text(before)}</del>\n");
            if (member.After is { } after) output.Write($"<ins>+ {Text(after)}</ins>\n");
        }

        output.Write("</pre>\n");
    }

    private static void WriteAccepted(IReadOnlyList<AcceptedChange> accepted, TextWriter output)
    {
        if (accepted.Count == 0) return;
        output.Write($"<details>\n<summary><h2>Accepted ({accepted.Count})</h2></summary>\n");
        foreach (AcceptedChange entry in accepted)
        {
            string label = ReportWording.Label(entry.Change.Level);
            output.Write($"<article>\n<p class=\"message\"><span class=\"level {label}\">{label}</span> {Text(entry.Change.Message)}</p>\n<dl>\n");
            Pair("Reason", Text(entry.Reason), output);
            Pair("Owner", Text(entry.Owner), output);
            Pair("Fingerprint", $"<code>{entry.Change.Id}</code>", output);
            output.Write("</dl>\n</article>\n");
        }

        output.Write("</details>\n");
    }

    private static void WriteNotices(IReadOnlyList<string> notices, TextWriter output)
    {
        if (notices.Count == 0) return;
        output.Write("<section>\n<h2>Notices about accepted changes</h2>\n<ul>\n");
        foreach (string notice in notices) output.Write($"<li>{Text(notice)}</li>\n");
        output.Write("</ul>\n</section>\n");
    }

    private static string Place(ChangePlace place) => $"<code>{Text(place.File)}:{place.Line}</code> <code>{Text(place.Pointer)}</code>";

    private static void Pair(string name, string html, TextWriter output) => output.Write($"<div><dt>{name}</dt><dd>{html}</dd></div>\n");

    private static string Text(string text) => WebUtility.HtmlEncode(PlainLine.Of(text));
}
