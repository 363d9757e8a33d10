using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Verification.Generator.Contracts.Diff;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Findings.Output;

/// <summary>
/// The report as JSON, for programs. That of a comparison is described by docs/diff.schema.json; its members <c>accepted</c> and
/// <c>notices</c> are there only when an accept file has given cause. The others hold <c>findings</c>, and <c>accepted</c> with reasons.
/// </summary>
internal sealed class JsonReport : IReportWriter
{
    /// <summary>Readable, and the same on every machine; JSON in a file needs no escapes for HTML.</summary>
    internal static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <inheritdoc/>
    public void Write(FindingReport report, TextWriter output)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            if (report is DiffReport diff)
                WriteComparison(json, diff);
            else
                WriteFindings(json, report);
            json.WriteEndObject();
        }

        output.Write(UnsafeText.EscapeJson(Encoding.UTF8.GetString(buffer.WrittenSpan)) + "\n");
    }

    private static void WriteFindings(Utf8JsonWriter json, FindingReport report)
    {
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
            WriteEntry(json, () => WriteMembers(json, finding, report.Kind), accepted: null);
        json.WriteEndArray();
        json.WriteStartArray("accepted");
        foreach (var entry in report.Accepted)
            WriteEntry(json, () => WriteMembers(json, entry.Finding, report.Kind), entry);
        json.WriteEndArray();
    }

    private static void WriteComparison(Utf8JsonWriter json, DiffReport report)
    {
        json.WriteString("verdict", report.Kind.Word(report.Verdict));
        json.WriteString("bump", report.BumpWord);
        json.WriteStartObject("counts");
        foreach (var level in ReportWording.Levels.Where(level => level is not FindingLevel.None))
        {
            json.WriteNumber(report.Kind.Word(level), report.Count(level));
        }

        json.WriteEndObject();
        json.WriteStartArray("changes");
        foreach (var change in report.Changes)
            WriteEntry(json, () => WriteMembers(json, change), accepted: null);
        json.WriteEndArray();
        if (report.Accepted.Count > 0)
        {
            json.WriteStartArray("accepted");
            foreach (var entry in report.Accepted)
                WriteEntry(json, () => WriteMembers(json, (Change)entry.Finding), entry);
            json.WriteEndArray();
        }

        if (report.Notices.Count > 0)
            WriteTexts(json, "notices", report.Notices);
    }

    private static void WriteEntry(Utf8JsonWriter json, Action members, AcceptedFinding? accepted)
    {
        json.WriteStartObject();
        members();
        if (accepted is not null)
        {
            json.WriteString("reason", accepted.Reason);
            if (accepted.Owner is { } owner)
                json.WriteString("owner", owner);
        }

        json.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter json, Finding finding, ReportKind kind)
    {
        json.WriteString("rule", finding.Rule);
        json.WriteString("level", kind.Word(finding.Level));
        json.WriteString("name", finding.Name);
        json.WriteString("value", finding.Value);
        json.WriteString(kind == ReportKind.Drift ? "doc" : "file", finding.Place?.File);
        WriteLine(json, "line", finding.Place);
        json.WriteString("pointer", finding.Place?.Pointer);
        json.WriteString("message", finding.Message);
    }

    private static void WriteMembers(Utf8JsonWriter json, Change change)
    {
        json.WriteString("id", change.Id);
        json.WriteString("document", change.Place?.Document);
        json.WriteString("rule", change.Rule);
        json.WriteString("level", ReportKind.Diff.Word(change.Level));
        json.WriteString("wire", ReportKind.Diff.Word(change.Wire));
        WriteCSharp(json, change.CSharp);
        WriteTexts(json, "operations", change.Operations);
        json.WriteStartObject("subject");
        json.WriteString("kind", change.Subject.Kind);
        json.WriteString("name", change.Subject.Name);
        json.WriteString("path", change.Subject.Path);
        json.WriteEndObject();
        json.WriteStartObject("pointer");
        json.WriteString("base", change.Base?.Pointer);
        json.WriteString("revision", change.Revision?.Pointer);
        json.WriteEndObject();
        json.WriteStartObject("line");
        WriteLine(json, "base", change.Base);
        WriteLine(json, "revision", change.Revision);
        json.WriteEndObject();
        json.WriteString("message", change.Message);
        json.WriteString("advice", change.Advice);
    }

    private static void WriteCSharp(Utf8JsonWriter json, CSharpImpact impact)
    {
        json.WriteStartObject("csharp");
        json.WriteString("source", impact.Source ? "breaking" : "none");
        json.WriteString("binary", impact.Binary ? "breaking" : "none");
        json.WriteString("behaviour", impact.Behaviour ? "breaking" : "none");
        json.WriteStartArray("members");
        foreach (var member in impact.Members)
        {
            json.WriteStartObject();
            json.WriteString("before", member.Before);
            json.WriteString("after", member.After);
            if (member.Flavour is { } flavour)
                json.WriteString("flavour", flavour);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteLine(Utf8JsonWriter json, string name, FindingPlace? place)
    {
        if (place is null)
            json.WriteNull(name);
        else
            json.WriteNumber(name, place.Line);
    }
}
