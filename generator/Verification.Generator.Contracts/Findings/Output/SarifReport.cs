using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Verification.Generator.Contracts.Diff;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Findings.Output;

/// <summary>
/// SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html) for code-scanning services. The fingerprint of a finding
/// is its
/// <c>partialFingerprints</c>, so that a result stays the same result while lines move; accepted findings are suppressed with their reason.
/// </summary>
internal sealed partial class SarifReport : IReportWriter
{
    /// <summary>The name of the fingerprint; its version changes when what it is computed from does.</summary>
    public const string FingerprintName = "vgenFinding/v1";

    /// <inheritdoc/>
    public void Write(FindingReport report, TextWriter output)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonReport.Options))
            Write(json, report);
        output.Write(UnsafeText.EscapeJson(Encoding.UTF8.GetString(buffer.WrittenSpan)) + "\n");
    }

    private static void Write(Utf8JsonWriter json, FindingReport report)
    {
        Finding[] all = [.. report.Findings, .. report.Accepted.Select(accepted => accepted.Finding)];
        string[] rules = [.. all.Select(finding => finding.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        json.WriteStartObject();
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules, all);
        json.WriteStartObject("automationDetails");
        json.WriteString("id", $"vgen/{report.Kind.Name}/");
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var finding in report.Findings)
            WriteResult(json, finding, rules, accepted: null);
        foreach (var accepted in report.Accepted)
            WriteResult(json, accepted.Finding, rules, accepted);
        json.WriteEndArray();
        WriteSummary(json, report);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, string[] rules, Finding[] findings)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "vgen");
        json.WriteString(
            "semanticVersion",
            typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        );
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            var worst = findings.Where(finding => finding.Rule == rule).MaxBy(finding => finding.Level)!;
            json.WriteStartObject();
            json.WriteString("id", rule);
            WriteText(json, "shortDescription", Sentence(rule));
            if (worst.Advice.Length > 0)
                WriteText(json, "help", worst.Advice);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", ReportWording.Severity(worst.Level));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The verdict, which no single result can carry.</summary>
    private static void WriteSummary(Utf8JsonWriter json, FindingReport report)
    {
        json.WriteStartObject("properties");
        json.WriteString("verdict", report.Kind.Word(report.Verdict));
        if (report is DiffReport diff)
            json.WriteString("bump", diff.BumpWord);
        json.WriteStartArray("notices");
        foreach (var notice in report.Notices)
            json.WriteStringValue(notice);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Sentence(string rule) => $"{char.ToUpperInvariant(rule[0])}{rule[1..].Replace('-', ' ')}.";

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
