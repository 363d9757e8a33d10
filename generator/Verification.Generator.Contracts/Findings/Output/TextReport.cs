using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Findings.Output;

/// <summary>
/// Text for people. What a comparison has found stands below verdict and version, by document and operation; what is wrong today is one
/// line each, as compilers and <c>generate</c> write it and editors read it: <c>file(line): level rule: message</c>.
/// </summary>
/// <param name="useColour">Whether levels are coloured with ANSI sequences.</param>
internal sealed class TextReport(bool useColour) : IReportWriter
{
    private const string Bold = "1";

    private const string Indent = "               ";

    /// <inheritdoc/>
    public void Write(FindingReport report, TextWriter output)
    {
        if (report.NextVersion is { } version)
            WriteComparison(report, version, output);
        else
            WriteLines(report, output);
    }

    private void WriteLines(FindingReport report, TextWriter output)
    {
        foreach (var finding in report.Findings)
            WriteLine(finding, report.Kind, finding.Message, output);
        foreach (var shown in report.Shown)
            WriteLine(shown.Finding, report.Kind, $"{shown.Finding.Message} Accepted: {shown.Reason}", output);
        Line(output, report.Summary);
    }

    private void WriteLine(Finding finding, ReportKind kind, string message, TextWriter output)
    {
        var level = Paint(Colour(finding.Level), kind.Word(finding.Level));
        Line(output, $"{PlainLine.Of(At(finding.Place))}: {level} {finding.Rule}: {PlainLine.Of(message)}");
    }

    private void WriteComparison(FindingReport report, string version, TextWriter output)
    {
        Line(output, Paint(Bold, report.Headline));
        if (report.Summary.Length > 0)
            Line(output, report.Summary.TrimEnd('.'));
        Line(output, $"{report.VersionTitle}: {PlainLine.Of(version)}");
        if (report.Compared.Length > 0)
            Line(output, "Compared: " + PlainLine.Of(report.Compared));
        foreach (var document in ReportGroup.Of(report.Findings))
            Write(document, report.Kind, output);
        WriteAccepted(report, output);
        if (report.Notices.Count > 0)
            Line(output, "");
        foreach (var notice in report.Notices)
            Line(output, "Notice: " + PlainLine.Of(notice));
    }

    private void Write(ReportGroup document, ReportKind kind, TextWriter output)
    {
        Line(output, "");
        Line(output, Paint(Bold, PlainLine.Of(document.Document)));
        foreach (var group in document.Operations)
        {
            Line(output, "  " + PlainLine.Of(group.Title));
            foreach (var finding in group.Findings)
                Write(finding, kind.Label(finding.Level), output);
        }
    }

    private void Write(Finding finding, string level, TextWriter output)
    {
        Line(output, $"    {Paint(Colour(finding.Level), level)}{new string(' ', 11 - level.Length)}{PlainLine.Of(finding.Message)}");
        Detail(output, "where", Where(finding));
        if (finding.CSharp.IsBreaking)
            Detail(output, "C#", ReportWording.CSharp(finding.CSharp));
        foreach (var member in finding.CSharp.Members)
        {
            if (member.ShownBefore is { } before)
                Line(output, Indent + "  - " + PlainLine.Of(before));
            if (member.ShownAfter is { } after)
                Line(output, Indent + "  + " + PlainLine.Of(after));
        }

        if (finding.Advice.Length > 0)
            Detail(output, "advice", finding.Advice);
        Detail(output, "rule", $"{finding.Rule}, fingerprint {finding.Id}");
    }

    private static void WriteAccepted(FindingReport report, TextWriter output)
    {
        if (report.Accepted.Count == 0)
            return;
        Line(output, "");
        Line(output, "Accepted");
        foreach (var entry in report.Accepted)
        {
            Line(output, $"  {report.Kind.Label(entry.Finding.Level), -10} {PlainLine.Of(entry.Finding.Message)}");
            Detail(output, "reason", ReportWording.Justification(entry));
            Detail(output, "rule", $"{entry.Finding.Rule}, fingerprint {entry.Finding.Id}");
        }
    }

    private static string Where(Finding finding) =>
        (finding.Base, finding.Revision) switch
        {
            ({ } old, { } now) => $"{At(now)}, before {At(old)}",
            (null, { } now) => At(now),
            ({ } old, null) => $"gone; before {At(old)}",
            _ => "",
        };

    private static string At(FindingPlace? place) => place is null ? "" : $"{place.File}({place.Line})";

    private static void Detail(TextWriter output, string name, string value) => Line(output, $"{Indent}{name}: {PlainLine.Of(value)}");

    private static void Line(TextWriter output, string text) => output.Write(text.TrimEnd() + "\n");

    private string Paint(string code, string text) => useColour ? $"\e[{code}m{text}\e[0m" : text;

    private static string Colour(FindingLevel level) =>
        level switch
        {
            FindingLevel.Breaking => "31",
            FindingLevel.Risky => "33",
            FindingLevel.Compatible => "32",
            _ => "2",
        };
}
