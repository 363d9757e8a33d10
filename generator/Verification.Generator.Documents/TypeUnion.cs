namespace Verification.Generator.Documents;

/// <summary>A schema of several types, as OpenAPI 3.1 has them, as a union of schemas of one type each.</summary>
internal static class TypeUnion
{
    /// <summary>Whether a schema has several types beside null, and no other choices.</summary>
    public static bool IsSplit(SpecObject schema) =>
        schema["type"] is SpecArray types
        && types.Items.Count(type => type is SpecScalar { Value: not "null" }) > 1
        && schema["oneOf"] is null
        && schema["anyOf"] is null;

    /// <summary>Whether a keyword says something of values of one type only.</summary>
    public static bool IsOfOneType(string keyword) =>
        keyword is "properties" or "required" or "additionalProperties" or "discriminator" or "items" or "format" or "enum" or "const";

    /// <summary>The schema of one of the types.</summary>
    /// <param name="schema">The schema of all.</param>
    /// <param name="types">Its member <c>type</c>.</param>
    /// <param name="type">The type.</param>
    public static SpecObject BranchOf(SpecObject schema, SpecMember types, SpecNode type)
    {
        var branch = new SpecObject(type.Position);
        branch.TryAdd(types with { Value = type });
        foreach (var member in schema.Members)
        {
            if (Of(member.Name, type) && Kept(member, type) is { } value)
                branch.TryAdd(member with { Value = value });
        }

        return branch;
    }

    private static bool Of(string keyword, SpecNode type) =>
        (keyword, (type as SpecScalar)?.Value) switch
        {
            ("properties" or "required" or "additionalProperties" or "discriminator", "object") => true,
            ("items", "array") => true,
            ("format", "string" or "integer" or "number") => true,
            ("enum" or "const", "string" or "integer" or "number" or "boolean") => true,
            _ => false,
        };

    /// <summary>Of listed values those of the type; null where none is.</summary>
    private static SpecNode? Kept(SpecMember member, SpecNode type)
    {
        if (member.Name is "const")
            return IsOf(member.Value, type) ? member.Value : null;
        if (member is not { Name: "enum", Value: SpecArray values })
            return member.Value;
        var kept = new SpecArray(values.Position);
        kept.Items.AddRange(values.Items.Where(value => IsOf(value, type)));
        return kept.Items.Count > 0 ? kept : null;
    }

    private static bool IsOf(SpecNode value, SpecNode type) =>
        (value as SpecScalar)?.Type switch
        {
            SpecScalarType.Text => type is SpecScalar { Value: "string" },
            SpecScalarType.Number => type is SpecScalar { Value: "integer" or "number" },
            SpecScalarType.Boolean => type is SpecScalar { Value: "boolean" },
            _ => false,
        };
}
