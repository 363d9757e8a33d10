using System.Text.Json;
using Verification.Generator.Contracts.Diff;

namespace Verification.Generator.Contracts.Findings.Output;

internal sealed partial class SarifReport
{
    private static void WriteResult(Utf8JsonWriter json, Finding finding, string[] rules, AcceptedFinding? accepted)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule);
        json.WriteNumber("ruleIndex", Array.IndexOf(rules, finding.Rule));
        // Only findings of kind "fail" may have a level (section 3.27.9).
        json.WriteString("kind", finding.Level is FindingLevel.None ? "informational" : "fail");
        json.WriteString("level", ReportWording.Severity(finding.Level));
        WriteText(json, "message", ReportWording.Sentence(finding));
        WriteLocations(json, finding);
        json.WriteStartObject("partialFingerprints");
        json.WriteString(FingerprintName, finding.Id);
        json.WriteEndObject();
        if (accepted is not null)
            WriteSuppression(json, accepted);
        WriteProperties(json, finding);
        json.WriteEndObject();
    }

    private static void WriteLocations(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartArray("locations");
        // What is gone has no line any more: the file is all that can be shown.
        if (finding.Place is { } place)
            WriteLocation(json, place, hasRegion: finding.Revision is not null, text: null);
        json.WriteEndArray();
        if (finding.Base is not { } old)
            return;
        json.WriteStartArray("relatedLocations");
        WriteLocation(json, old, hasRegion: true, "before");
        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, FindingPlace place, bool hasRegion, string? text)
    {
        json.WriteStartObject();
        if (text is not null)
            json.WriteNumber("id", 0);
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", ArtifactUri(place.File));
        json.WriteEndObject();
        if (hasRegion)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", place.Line);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName", place.Pointer);
        json.WriteEndObject();
        json.WriteEndArray();
        if (text is not null)
            WriteText(json, "message", text);
        json.WriteEndObject();
    }

    /// <summary>
    /// A relative reference, or a file URI for a rooted path (RFC 3986): the characters of a path that a URI cannot hold are escaped.
    /// </summary>
    internal static string ArtifactUri(string file)
    {
        var path = RepositoryPath.Of(file);
        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        if (path.StartsWith('/'))
            return "file://" + escaped;
        return Path.IsPathRooted(path) ? "file:///" + escaped : escaped;
    }

    private static void WriteSuppression(Utf8JsonWriter json, AcceptedFinding accepted)
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "external");
        json.WriteString("status", "accepted");
        json.WriteString("justification", ReportWording.Justification(accepted));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteProperties(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject("properties");
        if (finding is Change change)
        {
            json.WriteString("wire", ReportKind.Diff.Word(change.Wire));
            json.WriteString("csharp", ReportWording.CSharp(change.CSharp));
        }

        json.WriteStartArray("operations");
        foreach (var operation in finding.Operations)
            json.WriteStringValue(operation);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
