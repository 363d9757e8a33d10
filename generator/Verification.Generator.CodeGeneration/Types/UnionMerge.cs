using NJsonSchema;
using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration.Types;

/// <summary>Makes one schema of several.</summary>
internal static class UnionMerge
{
    /// <summary>One schema for all branches where C# has one type for them; else null.</summary>
    /// <param name="schema">The union.</param>
    /// <param name="branches">Its branches.</param>
    public static JsonSchema? Plain(JsonSchema schema, IReadOnlyList<JsonSchema> branches)
    {
        if (branches is [var only])
            return only;
        var kinds = branches.Select(JsonKindsOf.Type).Distinct().ToArray();
        if (kinds is [JsonObjectType.String])
            return Text(schema, branches);
        if (Array.TrueForAll(kinds, kind => kind is JsonObjectType.Integer or JsonObjectType.Number))
            return Like(schema, kinds is [var number] ? number : JsonObjectType.Number);
        return kinds is [JsonObjectType.Boolean] ? Like(schema, JsonObjectType.Boolean)
            : branches.All(JsonKindsOf.IsAny) ? Like(schema, JsonObjectType.None)
            : null;
    }

    /// <summary>A schema of all members of several.</summary>
    /// <param name="source">The schema whose description and place in the document it has.</param>
    /// <param name="parts">The schemas.</param>
    public static JsonSchema AllOf(JsonSchema source, params ReadOnlySpan<JsonSchema> parts)
    {
        var merged = new JsonSchema { Description = source.Description, ExtensionData = OriginOf(source) };
        foreach (var part in parts)
            merged.AllOf.Add(new JsonSchema { Reference = part });
        UnionShape.AddMadeUp(merged);
        return merged;
    }

    /// <summary>An open enum takes any text, so that it is the union of enums and of texts that are listed nowhere.</summary>
    private static JsonSchema Text(JsonSchema schema, IReadOnlyList<JsonSchema> branches)
    {
        JsonSchema[] enums = [.. branches.Where(SchemaShape.IsOpenEnum)];
        if (enums.Length == 0)
        {
            var formats = branches.Select(branch => branch.Format).Distinct(StringComparer.Ordinal).ToArray();
            return Like(schema, JsonObjectType.String, formats is [var format] ? format : null);
        }

        if (branches.Any(branch => branch is { Enumeration.Count: 0, Format: JsonFormatStrings.DateTime or JsonFormatStrings.Date }))
            return Like(schema, JsonObjectType.String);
        if (enums is [var only])
            return only;
        var merged = Like(schema, JsonObjectType.String);
        merged.EnumerationDescriptions = [];
        foreach (var listed in enums)
            Add(listed, merged);
        return merged;
    }

    private static void Add(JsonSchema listed, JsonSchema merged)
    {
        string?[] descriptions = listed.EnumerationDescriptions is { } given ? [.. given] : [];
        foreach ((var index, var value) in listed.Enumeration.Index())
        {
            if (merged.Enumeration.Contains(value))
                continue;
            merged.Enumeration.Add(value);
            var isAlone = listed.Enumeration.Count == 1;
            merged.EnumerationDescriptions!.Add(
                descriptions.ElementAtOrDefault(index) ?? (isAlone ? listed.Description ?? listed.Title : null)
            );
        }
    }

    private static JsonSchema Like(JsonSchema schema, JsonObjectType type, string? format = null)
    {
        var plain = new JsonSchema
        {
            Type = type,
            Format = format,
            Description = schema.Description,
            ExtensionData = OriginOf(schema),
        };
        UnionShape.AddMadeUp(plain);
        return plain;
    }

    private static Dictionary<string, object?>? OriginOf(JsonSchema schema) =>
        schema.ExtensionData?.TryGetValue(ContractPointers.Extension, out var number) == true
            ? new Dictionary<string, object?>(StringComparer.Ordinal) { [ContractPointers.Extension] = number }
            : null;
}
