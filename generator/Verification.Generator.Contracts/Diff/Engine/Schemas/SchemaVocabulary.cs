namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>What the keywords of a schema are for.</summary>
internal static class SchemaVocabulary
{
    /// <summary>Keywords that change nothing about a JSON value: people read them, or other media types.</summary>
    public static IReadOnlyList<string> Documentation { get; } =
    ["description", "title", "summary", "example", "examples", "externalDocs", "xml", "$comment"];

    /// <summary>Whether the keyword changes nothing about a JSON value.</summary>
    public static bool IsDocumentation(string keyword) => Documentation.Contains(keyword, StringComparer.Ordinal);

    /// <summary>Whether the keyword holds schemas that are compared on their own.</summary>
    public static bool HoldsSchemas(string keyword) =>
        keyword
            is "properties"
                or "items"
                or "prefixItems"
                or "patternProperties"
                or "dependentSchemas"
                or "contains"
                or "propertyNames"
                or "contentSchema"
                or "then"
                or "else"
                or "oneOf"
                or "anyOf"
                or "allOf"
                or "$defs"
                or "definitions"
                or "$ref";

    /// <summary>Whether a keyword says nothing about which values are allowed.</summary>
    public static bool IsAnnotation(string keyword) =>
        IsDocumentation(keyword)
        || keyword
            is "nullable"
                or "deprecated"
                or "readOnly"
                or "writeOnly"
                or "default"
                or "discriminator"
                or "oneOf"
                or "anyOf"
                or "allOf"
                or "$ref"
                or "$defs"
                or "definitions"
        || keyword.StartsWith("x-", StringComparison.Ordinal);
}
