using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Output;

/// <summary>Text for people: the verdict and the version first, then the changes by document and operation.</summary>
/// <param name="useColour">Whether levels are coloured with ANSI sequences.</param>
internal sealed class TextReport(bool useColour) : IReportWriter
{
    private const string Bold = "1";

    private const string Indent = "               ";

    /// <inheritdoc/>
    public void Write(DiffReport report, TextWriter output)
    {
        Line(output, Paint(Bold, ReportWording.Verdict(report)));
        if (ReportWording.Counts(report) is { Length: > 0 } counts) Line(output, "Changes: " + counts);
        Line(output, "Next version: " + ReportWording.NextVersion(report));
        foreach (ReportGroup document in ReportGroup.Of(report.Changes)) Write(document, output);
        WriteAccepted(report.Accepted, output);
        if (report.Notices.Count > 0) Line(output, "");
        foreach (string notice in report.Notices) Line(output, "Notice: " + PlainLine.Of(notice));
    }

    private void Write(ReportGroup document, TextWriter output)
    {
        Line(output, "");
        Line(output, Paint(Bold, PlainLine.Of(document.Document)));
        foreach (OperationGroup group in document.Operations)
        {
            Line(output, "  " + PlainLine.Of(group.Title));
            foreach (Change change in group.Changes) Write(change, output);
        }
    }

    private void Write(Change change, TextWriter output)
    {
        string level = ReportWording.Label(change.Level);
        Line(output, $"    {Paint(Colour(change.Level), level)}{new string(' ', 11 - level.Length)}{PlainLine.Of(change.Message)}");
        Detail(output, "where", Where(change));
        if (change.CSharp.IsBreaking) Detail(output, "C#", ReportWording.CSharp(change.CSharp));
        foreach (MemberChange member in change.CSharp.Members)
        {
            if (member.Before is { } before) Line(output, Indent + "  - " + PlainLine.Of(before));
            if (member.After is { } after) Line(output, Indent + "  + " + PlainLine.Of(after));
        }

        if (change.Advice.Length > 0) Detail(output, "advice", change.Advice);
        Detail(output, "rule", $"{change.Rule}, fingerprint {change.Id}");
    }

    private static void WriteAccepted(IReadOnlyList<AcceptedChange> accepted, TextWriter output)
    {
        if (accepted.Count == 0) return;
        Line(output, "");
        Line(output, "Accepted");
        foreach (AcceptedChange entry in accepted)
        {
            Line(output, $"  {ReportWording.Label(entry.Change.Level),-10} {PlainLine.Of(entry.Change.Message)}");
            Detail(output, "reason", $"{entry.Reason} ({entry.Owner})");
            Detail(output, "rule", $"{entry.Change.Rule}, fingerprint {entry.Change.Id}");
        }
    }

    private static string Where(Change change) => (change.Base, change.Revision) switch
    {
        ({ } old, { } now) => $"{now.File}:{now.Line}, before {old.File}:{old.Line}",
        (null, { } now) => $"{now.File}:{now.Line}",
        ({ } old, null) => $"gone; before {old.File}:{old.Line}",
        _ => "",
    };

    private static void Detail(TextWriter output, string name, string value) => Line(output, $"{Indent}{name}: {PlainLine.Of(value)}");

    private static void Line(TextWriter output, string text) => output.Write(text.TrimEnd() + "\n");

    private string Paint(string code, string text) => useColour ? $"\e[{code}m{text}\e[0m" : text;

    private static string Colour(ChangeLevel level) => level switch
    {
        ChangeLevel.Breaking => "31",
        ChangeLevel.Risky => "33",
        ChangeLevel.Compatible => "32",
        _ => "2",
    };
}
