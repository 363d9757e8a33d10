using NJsonSchema;

namespace Verification.Generator.CodeGeneration.Types;

/// <summary>Questions about a schema that decide which C# it becomes.</summary>
internal static class SchemaShape
{
    /// <summary>Whether the schema lists text values: an open enum.</summary>
    public static bool IsOpenEnum(JsonSchema schema) =>
        schema.Enumeration.Count > 0
        && (schema.Type is JsonObjectType.None || schema.Type.HasFlag(JsonObjectType.String))
        && schema.Enumeration.All(value => value is string or null)
        && schema.Enumeration.Any(value => value is string);

    /// <summary>Whether the schema names members: a class.</summary>
    public static bool IsModel(JsonSchema schema) =>
        schema.Properties.Count > 0 || schema.AllOf.Count > 0 || schema.DiscriminatorObject is not null;

    /// <summary>Whether the schema does nothing but refer to one other.</summary>
    public static bool IsWrapper(JsonSchema schema) =>
        schema is { AllOf.Count: 1, Properties.Count: 0, Enumeration.Count: 0, DiscriminatorObject: null }
        && !UnionShape.HasChoices(schema);

    /// <summary>The base class of a schema: the schema with a discriminator among its <c>allOf</c> whose mapping names this one.</summary>
    public static JsonSchema? Base(JsonSchema schema) =>
        schema
            .AllOf.Select(part => part.ActualSchema)
            .FirstOrDefault(part =>
                Branches(part).Any(branch => ReferenceEquals(TypeMapper.Unwrap(branch), schema)) && !UnionShape.IsUnion(part)
            );

    /// <summary>The schemas that a discriminator's mapping names.</summary>
    public static IEnumerable<JsonSchema> Branches(JsonSchema schema) => schema.DiscriminatorObject?.Mapping.Values ?? [];

    /// <summary>All members of a schema, those of its <c>allOf</c> first; of two with one name the later wins.</summary>
    public static IEnumerable<KeyValuePair<string, JsonSchemaProperty>> Members(JsonSchema schema)
    {
        var members = new OrderedDictionary<string, JsonSchemaProperty>(StringComparer.Ordinal);
        Collect(schema, members, []);
        return members;
    }

    private static void Collect(JsonSchema schema, OrderedDictionary<string, JsonSchemaProperty> members, HashSet<JsonSchema> visited)
    {
        if (!visited.Add(schema))
            return;
        foreach (var part in schema.AllOf)
        {
            Collect(part.ActualSchema, members, visited);
            Collect(TypeMapper.Unwrap(part), members, visited);
        }

        foreach ((var name, var property) in schema.Properties)
            members[name] = property;
    }
}
