using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Verification.Generator.Contracts.Diff.Output;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Findings.Output;

/// <summary>
/// Findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). A result stays the same result while lines
/// move; accepted findings are suppressed with their reason.
/// </summary>
/// <param name="category">What tells these results from those of other runs, for instance <c>drift</c>.</param>
internal sealed class SarifFindings(string category) : IFindingWriter
{
    private const string FingerprintName = "vgenFinding/v1";

    /// <inheritdoc/>
    public void Write(FindingReport report, TextWriter output)
    {
        string[] rules = [.. report.Findings.Concat(report.Accepted.Select(accepted => accepted.Finding)).Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal)];
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonFindings.Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, rules);
            json.WriteStartObject("automationDetails");
            json.WriteString("id", $"vgen/{category}/");
            json.WriteEndObject();
            json.WriteStartArray("results");
            foreach (Finding finding in report.Findings) WriteResult(json, finding, rules, reason: null);
            foreach (AcceptedFinding accepted in report.Accepted) WriteResult(json, accepted.Finding, rules, accepted.Reason);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write(UnsafeText.EscapeJson(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length)) + "\n");
    }

    private static void WriteTool(Utf8JsonWriter json, string[] rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "vgen");
        json.WriteString("semanticVersion", typeof(SarifFindings).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
        json.WriteStartArray("rules");
        foreach (string rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding, string[] rules, string? reason)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule);
        json.WriteNumber("ruleIndex", Array.IndexOf(rules, finding.Rule));
        json.WriteString("level", Levels.Name(finding.Level));
        json.WriteStartObject("message");
        json.WriteString("text", finding.Message);
        json.WriteEndObject();
        WriteLocation(json, finding);
        json.WriteStartObject("partialFingerprints");
        json.WriteString(FingerprintName, Fingerprint(finding));
        json.WriteEndObject();
        if (reason is not null)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", reason);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", SarifReport.ArtifactUri(finding.File));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", finding.Line);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName", finding.Pointer);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string Fingerprint(Finding finding) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{finding.Rule}\n{Path.GetFileName(finding.File)}\n{finding.Pointer}\n{finding.Name}\n{finding.Value}")))[..16];
}
