using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Findings.Output;

/// <summary>Findings as JSON: <c>findings</c> holds those that count, <c>accepted</c> the others, each with its reason.</summary>
/// <param name="fileMember">What the file of a finding is called.</param>
internal sealed class JsonFindings(string fileMember) : IFindingWriter
{
    /// <summary>How findings are spelt as JSON.</summary>
    internal static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public void Write(FindingReport report, TextWriter output)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("findings");
            foreach (Finding finding in report.Findings) WriteFinding(json, finding, reason: null);
            json.WriteEndArray();
            json.WriteStartArray("accepted");
            foreach (AcceptedFinding accepted in report.Accepted) WriteFinding(json, accepted.Finding, accepted.Reason);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write(UnsafeText.EscapeJson(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length)));
        output.Write('\n');
    }

    private void WriteFinding(Utf8JsonWriter json, Finding finding, string? reason)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("level", Levels.Name(finding.Level));
        json.WriteString("name", finding.Name);
        json.WriteString("value", finding.Value);
        json.WriteString(fileMember, finding.File);
        json.WriteNumber("line", finding.Line);
        json.WriteString("pointer", finding.Pointer);
        json.WriteString("message", finding.Message);
        if (reason is not null) json.WriteString("reason", reason);
        json.WriteEndObject();
    }
}
