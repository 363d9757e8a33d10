using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Output;

/// <summary>
/// The report as JSON, for programs; docs/diff.schema.json describes it. The members <c>accepted</c> and <c>notices</c> are there only when an
/// accept file has given cause.
/// </summary>
internal sealed class JsonReport : IReportWriter
{
    /// <summary>Readable, and the same on every machine; JSON in a file needs no escapes for HTML.</summary>
    internal static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public void Write(DiffReport report, TextWriter output)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options)) Write(json, report);
        output.Write(UnsafeText.EscapeJson(Encoding.UTF8.GetString(buffer.WrittenSpan)) + "\n");
    }

    private static void Write(Utf8JsonWriter json, DiffReport report)
    {
        json.WriteStartObject();
        json.WriteString("verdict", ReportWording.Word(report.Verdict));
        json.WriteString("bump", ReportWording.Word(report.Bump));
        json.WriteStartObject("counts");
        foreach (ChangeLevel level in ReportWording.Levels.Where(level => level is not ChangeLevel.None))
        {
            json.WriteNumber(ReportWording.Word(level), report.Count(level));
        }

        json.WriteEndObject();
        json.WriteStartArray("changes");
        foreach (Change change in report.Changes)
        {
            json.WriteStartObject();
            WriteMembers(json, change);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (report.Accepted.Count > 0) WriteAccepted(json, report.Accepted);
        if (report.Notices.Count > 0) WriteTexts(json, "notices", report.Notices);
        json.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter json, Change change)
    {
        json.WriteString("id", change.Id);
        json.WriteString("document", change.Place?.Document);
        json.WriteString("rule", change.Rule);
        json.WriteString("level", ReportWording.Word(change.Level));
        json.WriteString("wire", ReportWording.Word(change.Wire));
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
        foreach (MemberChange member in impact.Members)
        {
            json.WriteStartObject();
            json.WriteString("before", member.Before);
            json.WriteString("after", member.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAccepted(Utf8JsonWriter json, IReadOnlyList<AcceptedChange> accepted)
    {
        json.WriteStartArray("accepted");
        foreach (AcceptedChange entry in accepted)
        {
            json.WriteStartObject();
            WriteMembers(json, entry.Change);
            json.WriteString("reason", entry.Reason);
            json.WriteString("owner", entry.Owner);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteLine(Utf8JsonWriter json, string name, ChangePlace? place)
    {
        if (place is null) json.WriteNull(name);
        else json.WriteNumber(name, place.Line);
    }
}
