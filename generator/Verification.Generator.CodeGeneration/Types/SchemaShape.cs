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
        && !UnionShape.HasChoices(schema)
        && !RequiresMore(schema);

    /// <summary>
    /// The base class of a schema: the nearest schema with a discriminator among its <c>allOf</c>, at any depth, whose mapping names this one.
    /// </summary>
    public static JsonSchema? Base(JsonSchema schema) =>
        Parts(schema)
            .Skip(1)
            .FirstOrDefault(part =>
                Branches(part).Any(branch => ReferenceEquals(TypeMapper.Unwrap(branch), schema)) && !UnionShape.IsUnion(part)
            );

    /// <summary>Whether the class of a schema derives from that of another, directly or through others.</summary>
    public static bool Derives(JsonSchema schema, JsonSchema above)
    {
        var next = Base(schema);
        var visited = new HashSet<JsonSchema>(ReferenceEqualityComparer.Instance);
        while (next is not null && !ReferenceEquals(next, above) && visited.Add(next))
            next = Base(next);
        return ReferenceEquals(next, above);
    }

    /// <summary>A schema, and then the parts of its <c>allOf</c> at any depth, the nearer first.</summary>
    public static IReadOnlyList<JsonSchema> Parts(JsonSchema schema)
    {
        List<JsonSchema> parts = [schema];
        var visited = new HashSet<JsonSchema>(parts, ReferenceEqualityComparer.Instance);
        for (var index = 0; index < parts.Count; index++)
            parts.AddRange(parts[index].AllOf.Select(part => part.ActualSchema).Where(visited.Add));
        return parts;
    }

    /// <summary>The names of all members that a schema or a part of it requires, whichever part declares them.</summary>
    public static IReadOnlySet<string> Required(JsonSchema schema) =>
        Parts(schema)
            .SelectMany(part => part.RequiredProperties)
            .Concat(Members(schema).Where(member => member.Value.IsRequired).Select(member => member.Key))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Whether a schema requires members of its only part that this does not, so that it is no mere reference. One to a schema with kinds
    /// stays a reference, as its values are of these kinds.
    /// </summary>
    private static bool RequiresMore(JsonSchema schema)
    {
        if (schema.RequiredProperties.Count == 0)
            return false;
        var parts = Parts(schema.AllOf.First().ActualSchema);
        return parts[0].DiscriminatorObject is null
            && schema.RequiredProperties.Any(name =>
                parts.Any(part => part.Properties.ContainsKey(name)) && !parts.Any(part => part.RequiredProperties.Contains(name))
            );
    }

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
