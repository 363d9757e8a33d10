using System.Text;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Findings.Output;

/// <summary>
/// Markdown for a pull-request comment. A comparison begins with verdict and version, its breaking changes are open and the rest is folded;
/// what is wrong today is a table. At most <see cref="MaximumLength"/> characters; a note says how many findings of which level were cut.
/// </summary>
internal sealed class MarkdownReport : IReportWriter
{
    /// <summary>The most characters that a report has: GitHub refuses comments beyond 65,536.</summary>
    public const int MaximumLength = 60_000;

    /// <summary>Kept free for the end of a folded part and the note about what was cut.</summary>
    private const int Reserve = 1_000;

    private const int LongestText = 1_000;

    private const int MostMembers = 10;

    /// <inheritdoc/>
    public void Write(FindingReport report, TextWriter output)
    {
        var text = new StringBuilder();
        var cut = new List<string>();
        AppendSummary(text, report);
        if (report.NextVersion is null)
            AppendTable(text, report, cut);
        else
            AppendLevels(text, report, cut);
        if (report.Accepted.Count > 0)
        {
            string[] accepted = [.. report.Accepted.Select(entry => Describe(entry, report.Kind))];
            Append(text, Fold("Accepted", report.Accepted.Count), "\n</details>\n", accepted, "accepted", cut);
        }

        if (report.Notices.Count > 0)
        {
            string[] notices = [.. report.Notices.Select(notice => $"- {MarkdownText.Escape(Shorten(notice))}\n")];
            Append(text, $"\n### {ReportWording.NoticeTitle(report)}\n\n", "", notices, "notices", cut);
        }

        if (cut.Count > 0)
            text.Append(CutNote(report, cut));
        output.Write(text.ToString());
    }

    private static void AppendSummary(StringBuilder text, FindingReport report)
    {
        text.Append($"## {report.Headline}\n");
        if (report.NextVersion is { } version)
            text.Append($"\n**{report.VersionTitle}: {MarkdownText.Escape(Shorten(version))}**\n");
        if (report.Summary.Length > 0)
            text.Append($"\n{report.Summary}\n");
        if (report.Compared.Length > 0)
            text.Append($"\n<sub>Compared: {MarkdownText.Escape(Shorten(report.Compared))}</sub>\n");
        if (report.FullReport.Length > 0)
            text.Append($"\nFull report: {MarkdownText.Link(Shorten(report.FullReport))}\n");
    }

    private static void AppendTable(StringBuilder text, FindingReport report, List<string> cut)
    {
        string[] rows = [.. report.Findings.Select(finding => Row(finding, report.Kind))];
        Append(text, "\n| level | rule | place | finding |\n|---|---|---|---|\n", "", rows, "findings", cut);
    }

    private static string Row(Finding finding, ReportKind kind)
    {
        var place = MarkdownText.Escape(Shorten($"{finding.Place?.File}:{finding.Place?.Line}"));
        return $"| {kind.Word(finding.Level)} | {finding.Rule} | {place} | {MarkdownText.Escape(Shorten(finding.Message))} |\n";
    }

    private static void AppendLevels(StringBuilder text, FindingReport report, List<string> cut)
    {
        foreach (var level in ReportWording.Levels)
        {
            Finding[] findings = [.. report.Findings.Where(finding => finding.Level == level)];
            if (findings.Length > 0)
                AppendLevel(text, report.Kind, level, findings, cut);
        }
    }

    private static void AppendLevel(StringBuilder text, ReportKind kind, FindingLevel level, Finding[] findings, List<string> cut)
    {
        var title = ReportWording.Title(kind, level);
        var isOpen = level is FindingLevel.Breaking;
        var opening = isOpen ? $"\n### {title} ({findings.Length})\n" : Fold(title, findings.Length);
        var blocks = new List<string>();
        foreach (var document in ReportGroup.Of(findings))
        {
            foreach (var group in document.Operations)
            {
                var heading = $"\n**{MarkdownText.Escape(Shorten(document.Document))}**: {MarkdownText.Code(Shorten(group.Title))}\n\n";
                blocks.AddRange(group.Findings.Select((finding, index) => (index == 0 ? heading : "") + Describe(finding)));
            }
        }

        Append(text, opening, isOpen ? "" : "\n</details>\n", blocks, kind.Label(level), cut);
    }

    private static void Append(
        StringBuilder text,
        string opening,
        string closing,
        IReadOnlyList<string> blocks,
        string name,
        List<string> cut
    )
    {
        var end = text.Length + opening.Length;
        var fitting = blocks.TakeWhile(block => (end += block.Length) <= MaximumLength - Reserve).Count();
        if (fitting > 0)
            text.Append(opening).AppendJoin("", blocks.Take(fitting)).Append(closing);
        if (fitting < blocks.Count)
            cut.Add($"{blocks.Count - fitting} {name}");
    }

    private static string CutNote(FindingReport report, List<string> cut) =>
        $"\n> **Cut:** {string.Join(", ", cut)} did not fit into {MaximumLength} characters. "
        + (report.FullReport.Length > 0 ? "The full report shows all of them.\n" : $"`vgen {report.Kind.Name}` shows all of them.\n");

    private static string Fold(string title, int count) => $"\n<details>\n<summary>{title} ({count})</summary>\n\n";

    private static string Describe(Finding finding)
    {
        var text = new StringBuilder($"- {MarkdownText.Escape(Shorten(finding.Message))}\n");
        if (finding.CSharp.IsBreaking)
            text.Append($"  C#: {ReportWording.CSharp(finding.CSharp)}.\n");
        if (finding.CSharp.Members.Count > 0)
            AppendMembers(text, finding.CSharp.Members);
        if (finding.Advice.Length > 0)
            text.Append($"  {MarkdownText.Escape(Shorten(finding.Advice))}\n");
        var place = finding.Place is { } at
            ? $" at {MarkdownText.Code(Shorten($"{RepositoryPath.Of(at.File)}:{at.Line}"))}{(finding.Revision is null ? " before" : "")}"
            : "";
        return text.Append($"  <sub>{MarkdownText.Code(finding.Rule)}{place}, fingerprint {MarkdownText.Code(finding.Id)}</sub>\n")
            .ToString();
    }

    private static string Describe(AcceptedFinding accepted, ReportKind kind)
    {
        var finding = accepted.Finding;
        var owner = accepted.Owner is { } name ? $" by {MarkdownText.Escape(Shorten(name))}" : "";
        return $"- {MarkdownText.Escape(Shorten(finding.Message))} ({kind.Label(finding.Level)})\n"
            + $"  Accepted{owner}: {MarkdownText.Escape(Shorten(accepted.Reason))}\n"
            + $"  <sub>{MarkdownText.Code(finding.Rule)}, fingerprint {MarkdownText.Code(finding.Id)}</sub>\n";
    }

    private static void AppendMembers(StringBuilder text, IReadOnlyList<MemberChange> members)
    {
        text.Append("\n  ```diff\n");
        foreach (var member in members.Take(MostMembers))
        {
            if (member.ShownBefore is { } before)
                text.Append($"  - {PlainLine.Of(Shorten(before))}\n");
            if (member.ShownAfter is { } after)
                text.Append($"  + {PlainLine.Of(Shorten(after))}\n");
        }

        if (members.Count > MostMembers)
            text.Append("  # and " + ReportWording.Plural(members.Count - MostMembers, "more member") + "\n");
        text.Append("  ```\n\n");
    }

    private static string Shorten(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";
}
