namespace Verification.Generator.Documents;

/// <summary>Converts a JSON Schema 2020-12 schema object of OpenAPI 3.1 to one of OpenAPI 3.0.</summary>
public static class Schema31
{
    /// <summary>Converts an object to 3.0; objects that are not schemas are returned unchanged.</summary>
    public static SpecObject ToVersion30(SpecObject node)
    {
        var isPlain =
            node["type"] is not SpecArray
            && node["const"] is null
            && !HasNull(node.Array("anyOf"))
            && !HasNull(node.Array("oneOf"))
            && node["exclusiveMinimum"] is not SpecScalar { Type: SpecScalarType.Number }
            && node["exclusiveMaximum"] is not SpecScalar { Type: SpecScalarType.Number }
            && !(node["$ref"] is not null && node.Members.Count > 1);
        if (isPlain)
            return node;

        var result = new SpecObject(node.Position);
        var isSplit = TypeUnion.IsSplit(node);
        foreach (var member in node.Members)
        {
            if (!isSplit || !TypeUnion.IsOfOneType(member.Name))
                Translate(node, member, result);
        }

        return result;
    }

    private static void Translate(SpecObject node, SpecMember member, SpecObject result)
    {
        switch (member.Name)
        {
            case "$ref" when node.Members.Count > 1:
                var reference = new SpecObject(member.Position);
                reference.TryAdd(member);
                Add(result, member, "allOf", ListOf(member, reference));
                break;
            case "type" when member.Value is SpecArray types:
                TranslateTypes(node, member, types, result);
                break;
            case "const":
                Add(result, member, "enum", ListOf(member, member.Value));
                break;
            case "anyOf" or "oneOf" when member.Value is SpecArray choices && HasNull(choices):
                TranslateChoices(member, choices, result);
                break;
            case "exclusiveMinimum" or "exclusiveMaximum" when member.Value is SpecScalar { Type: SpecScalarType.Number }:
                Add(result, member, member.Name is "exclusiveMinimum" ? "minimum" : "maximum", member.Value);
                Add(result, member, member.Name, True(member));
                break;
            default:
                result.TryAdd(member);
                break;
        }
    }

    private static void TranslateTypes(SpecObject node, SpecMember member, SpecArray types, SpecObject result)
    {
        var others = types.Items.FindAll(type => !IsNullType(type));
        if (others.Count < types.Items.Count)
            Add(result, member, "nullable", True(member));
        if (others.Count == 1)
            Add(result, member, "type", others[0]);
        else if (TypeUnion.IsSplit(node))
            Add(result, member, "oneOf", ListOf(member, [.. others.Select(type => TypeUnion.BranchOf(node, member, type))]));
    }

    private static void TranslateChoices(SpecMember member, SpecArray choices, SpecObject result)
    {
        Add(result, member, "nullable", True(member));
        SpecNode[] others = [.. choices.Items.Where(choice => choice is not SpecObject schema || !IsNullSchema(schema))];
        Add(result, member, others.Length == 1 ? "allOf" : member.Name, ListOf(member, others));
    }

    private static bool HasNull(SpecArray? choices) =>
        choices is not null && choices.Items.Exists(choice => choice is SpecObject schema && IsNullSchema(schema));

    private static bool IsNullSchema(SpecObject schema) => schema["type"] is { } type && IsNullType(type);

    private static bool IsNullType(SpecNode type) => type is SpecScalar { Value: "null" };

    private static void Add(SpecObject result, SpecMember origin, string name, SpecNode value) =>
        result.TryAdd(new SpecMember(name, origin.Position, value));

    private static SpecScalar True(SpecMember origin) => new(origin.Position, SpecScalarType.Boolean, "true");

    private static SpecArray ListOf(SpecMember origin, params SpecNode[] items)
    {
        var list = new SpecArray(origin.Position);
        list.Items.AddRange(items);
        return list;
    }
}
