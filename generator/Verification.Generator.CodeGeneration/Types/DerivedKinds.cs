using NJsonSchema;

namespace Verification.Generator.CodeGeneration.Types;

/// <summary>
/// The kinds of schemas with a discriminator that no mapping names: a schema that lists one under <c>allOf</c>, itself or through others,
/// is one of its kinds (OpenAPI 3.0.3, Discriminator Object).
/// </summary>
internal static class DerivedKinds
{
    /// <summary>
    /// Adds them to the mappings: the values that a schema lists for the discriminator and no other schema does, and its key, unless it lists
    /// others.
    /// </summary>
    /// <param name="components">The schemas among the components, by key.</param>
    public static void Add(IDictionary<string, JsonSchema> components)
    {
        List<(OpenApiDiscriminator Above, string Key, JsonSchema Schema, IReadOnlyList<string> Listed)> kinds =
        [
            .. from component in components
            where !component.Value.HasReference
            from part in SchemaShape.Parts(component.Value).Skip(1)
            where part.DiscriminatorObject is { PropertyName: not null }
            let above = part.DiscriminatorObject
            select (above, component.Key, component.Value, Listed(component.Value, above.PropertyName!)),
        ];
        var several = kinds
            .SelectMany(kind => kind.Listed.Select(text => (kind.Above, text)))
            .CountBy(listed => listed)
            .Where(count => count.Value > 1)
            .Select(count => count.Key)
            .ToHashSet();
        foreach (var (above, key, schema, listed) in kinds)
        {
            var isNamed = above.Mapping.Values.Any(kind => ReferenceEquals(kind.ActualSchema, schema));
            foreach (var text in listed.Where(text => !several.Contains((above, text))))
                above.Mapping.TryAdd(text, new JsonSchema { Reference = schema });
            if (!isNamed && (listed.Count == 0 || listed.Contains(key)))
                above.Mapping.TryAdd(key, new JsonSchema { Reference = schema });
        }
    }

    /// <summary>The values that a schema itself lists for a member, not one that it refers to.</summary>
    private static IReadOnlyList<string> Listed(JsonSchema schema, string member) =>
        schema.AllOf.Where(part => !part.HasReference).Append(schema).FirstOrDefault(part => part.Properties.ContainsKey(member))
            is { } part
            ? [.. BranchCases.Texts(part.Properties[member].ActualSchema.Enumeration).Distinct(StringComparer.Ordinal)]
            : [];
}
