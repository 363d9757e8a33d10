using System.Text.Json;

namespace Verification.Generator.Contracts.Diff.Output;

internal sealed partial class SarifReport
{
    private static void WriteResult(Utf8JsonWriter json, Change change, string[] rules, AcceptedChange? accepted)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", change.Rule);
        json.WriteNumber("ruleIndex", Array.IndexOf(rules, change.Rule));
        // Only findings of kind "fail" may have a level (section 3.27.9).
        json.WriteString("kind", change.Level is ChangeLevel.None ? "informational" : "fail");
        json.WriteString("level", Severity(change.Level));
        WriteText(json, "message", Message(change));
        WriteLocations(json, change);
        json.WriteStartObject("partialFingerprints");
        json.WriteString(FingerprintName, change.Id);
        json.WriteEndObject();
        if (accepted is not null) WriteSuppression(json, accepted);
        WriteProperties(json, change);
        json.WriteEndObject();
    }

    private static string Message(Change change)
    {
        string operations = change.Operations.Count > 0 ? $" ({OperationGroup.Describe(change.Operations)})" : "";
        string csharp = change.CSharp.IsBreaking ? $" C#: {ReportWording.CSharp(change.CSharp)}." : "";
        return $"{change.Message}{operations}{csharp} {change.Advice}".TrimEnd();
    }

    private static void WriteLocations(Utf8JsonWriter json, Change change)
    {
        json.WriteStartArray("locations");
        // What is gone has no line any more: the file is all that can be shown.
        if (change.Place is { } place) WriteLocation(json, place, hasRegion: change.Revision is not null, text: null);
        json.WriteEndArray();
        if (change.Base is not { } old) return;
        json.WriteStartArray("relatedLocations");
        WriteLocation(json, old, hasRegion: true, "before");
        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, ChangePlace place, bool hasRegion, string? text)
    {
        json.WriteStartObject();
        if (text is not null) json.WriteNumber("id", 0);
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
        if (text is not null) WriteText(json, "message", text);
        json.WriteEndObject();
    }

    /// <summary>A relative reference, or a file URI for a rooted path (RFC 3986): the characters of a path that a URI cannot hold are escaped.</summary>
    internal static string ArtifactUri(string file)
    {
        string path = RepositoryPath.Of(file);
        string escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        if (path.StartsWith('/')) return "file://" + escaped;
        return Path.IsPathRooted(path) ? "file:///" + escaped : escaped;
    }

    private static void WriteSuppression(Utf8JsonWriter json, AcceptedChange accepted)
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "external");
        json.WriteString("status", "accepted");
        json.WriteString("justification", $"{accepted.Reason} ({accepted.Owner})");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteProperties(Utf8JsonWriter json, Change change)
    {
        json.WriteStartObject("properties");
        json.WriteString("wire", ReportWording.Word(change.Wire));
        json.WriteString("csharp", ReportWording.CSharp(change.CSharp));
        json.WriteStartArray("operations");
        foreach (string operation in change.Operations) json.WriteStringValue(operation);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
