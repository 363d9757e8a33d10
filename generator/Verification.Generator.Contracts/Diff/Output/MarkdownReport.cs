using System.Text;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Output;

/// <summary>
/// Markdown for a pull-request comment: verdict and version first, breaking changes open, the rest folded. At most
/// <see cref="MaximumLength"/> characters; a note says how many changes of which level were cut.
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
    public void Write(DiffReport report, TextWriter output)
    {
        var text = new StringBuilder();
        var cut = new List<string>();
        AppendSummary(text, report);
        foreach (ChangeLevel level in ReportWording.Levels)
        {
            Change[] changes = [.. report.Changes.Where(change => change.Level == level)];
            if (changes.Length > 0) AppendLevel(text, level, changes, cut);
        }

        if (report.Accepted.Count > 0)
        {
            Append(text, Fold("Accepted", report.Accepted.Count), "\n</details>\n", [.. report.Accepted.Select(Describe)], "accepted", cut);
        }

        if (report.Notices.Count > 0)
        {
            string[] notices = [.. report.Notices.Select(notice => $"- {MarkdownText.Escape(Shorten(notice))}\n")];
            Append(text, "\n### Notices about accepted changes\n\n", "", notices, "notices", cut);
        }

        if (cut.Count > 0) text.Append(CutNote(cut));
        output.Write(text.ToString());
    }

    private static void AppendSummary(StringBuilder text, DiffReport report)
    {
        text.Append($"## {ReportWording.Verdict(report)}\n\n**Next version: {ReportWording.NextVersion(report)}**\n");
        if (ReportWording.Counts(report) is { Length: > 0 } counts) text.Append($"\nChanges: {counts}.\n");
    }

    private static void AppendLevel(StringBuilder text, ChangeLevel level, Change[] changes, List<string> cut)
    {
        string title = level is ChangeLevel.None ? "Wording only" : char.ToUpperInvariant(ReportWording.Word(level)[0]) + ReportWording.Word(level)[1..];
        bool isOpen = level is ChangeLevel.Breaking;
        string opening = isOpen ? $"\n### {title} ({changes.Length})\n" : Fold(title, changes.Length);
        var blocks = new List<string>();
        foreach (ReportGroup document in ReportGroup.Of(changes))
        {
            foreach (OperationGroup group in document.Operations)
            {
                string heading = $"\n**{MarkdownText.Escape(Shorten(document.Document))}**: {MarkdownText.Code(Shorten(group.Title))}\n\n";
                blocks.AddRange(group.Changes.Select((change, index) => (index == 0 ? heading : "") + Describe(change)));
            }
        }

        Append(text, opening, isOpen ? "" : "\n</details>\n", blocks, ReportWording.Label(level), cut);
    }

    private static void Append(StringBuilder text, string opening, string closing, IReadOnlyList<string> blocks, string name, List<string> cut)
    {
        int end = text.Length + opening.Length;
        int fitting = blocks.TakeWhile(block => (end += block.Length) <= MaximumLength - Reserve).Count();
        if (fitting > 0) text.Append(opening).AppendJoin("", blocks.Take(fitting)).Append(closing);
        if (fitting < blocks.Count) cut.Add($"{blocks.Count - fitting} {name}");
    }

    private static string CutNote(List<string> cut) =>
        $"\n> **Cut:** {string.Join(", ", cut)} did not fit into {MaximumLength} characters. `vgen diff` shows all of them.\n";

    private static string Fold(string title, int count) => $"\n<details>\n<summary>{title} ({count})</summary>\n\n";

    private static string Describe(Change change)
    {
        var text = new StringBuilder($"- {MarkdownText.Escape(Shorten(change.Message))}\n");
        if (change.CSharp.IsBreaking) text.Append($"  C#: {ReportWording.CSharp(change.CSharp)}.\n");
        if (change.CSharp.Members.Count > 0) AppendMembers(text, change.CSharp.Members);
        if (change.Advice.Length > 0) text.Append($"  {MarkdownText.Escape(Shorten(change.Advice))}\n");
        string place = change.Place is { } at ? $" at {MarkdownText.Code(Shorten($"{RepositoryPath.Of(at.File)}:{at.Line}"))}{(change.Revision is null ? " before" : "")}" : "";
        return text.Append($"  <sub>{MarkdownText.Code(change.Rule)}{place}, fingerprint {MarkdownText.Code(change.Id)}</sub>\n").ToString();
    }

    private static string Describe(AcceptedChange accepted) =>
        $"- {MarkdownText.Escape(Shorten(accepted.Change.Message))} ({ReportWording.Label(accepted.Change.Level)})\n"
        + $"  Accepted by {MarkdownText.Escape(Shorten(accepted.Owner))}: {MarkdownText.Escape(Shorten(accepted.Reason))}\n"
        + $"  <sub>{MarkdownText.Code(accepted.Change.Rule)}, fingerprint {MarkdownText.Code(accepted.Change.Id)}</sub>\n";

    private static void AppendMembers(StringBuilder text, IReadOnlyList<MemberChange> members)
    {
        text.Append("\n  ```diff\n");
        foreach (MemberChange member in members.Take(MostMembers))
        {
            if (member.Before is { } before) text.Append($"  - {PlainLine.Of(Shorten(before))}\n");
            if (member.After is { } after) text.Append($"  + {PlainLine.Of(Shorten(after))}\n");
        }

        if (members.Count > MostMembers) text.Append("  # and " + ReportWording.Plural(members.Count - MostMembers, "more member") + "\n");
        text.Append("  ```\n\n");
    }

    private static string Shorten(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";
}
