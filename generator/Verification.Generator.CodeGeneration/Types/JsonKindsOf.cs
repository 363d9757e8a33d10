using NJsonSchema;

namespace Verification.Generator.CodeGeneration.Types;

/// <summary>The kinds of JSON values that schemas take.</summary>
internal static class JsonKindsOf
{
    /// <summary>All kinds.</summary>
    public const JsonObjectType Anything =
        JsonObjectType.Object
        | JsonObjectType.Array
        | JsonObjectType.String
        | JsonObjectType.Integer
        | JsonObjectType.Number
        | JsonObjectType.Boolean;

    /// <summary>The kinds of a schema, without null.</summary>
    public static JsonObjectType Of(JsonSchema schema) => Of(schema, []);

    /// <summary>The type of a schema that has one; none for one that takes any value or several types.</summary>
    /// <param name="schema">The schema, no reference to it.</param>
    public static JsonObjectType Type(JsonSchema schema)
    {
        var type = schema.Type & ~JsonObjectType.Null;
        if (type is not JsonObjectType.None)
            return type;
        return SchemaShape.IsOpenEnum(schema) ? JsonObjectType.String
            : schema.Enumeration.Count > 0 && schema.Enumeration.All(value => value is long or int or null) ? JsonObjectType.Integer
            : schema.Enumeration.Count > 0 && schema.Enumeration.All(value => value is bool or null) ? JsonObjectType.Boolean
            : SchemaShape.IsModel(schema) || schema.AdditionalPropertiesSchema is not null ? JsonObjectType.Object
            : schema.Item is not null ? JsonObjectType.Array
            : JsonObjectType.None;
    }

    /// <summary>Whether a schema takes any value.</summary>
    public static bool IsAny(JsonSchema schema) => Type(schema) is JsonObjectType.None;

    private static JsonObjectType Of(JsonSchema schema, HashSet<JsonSchema> visited)
    {
        var actual = TypeMapper.Unwrap(schema);
        if (!visited.Add(actual))
            return JsonObjectType.None;
        if (UnionShape.Of(actual) is { Plain: null } union)
        {
            var all = union.Branches.Aggregate(JsonObjectType.None, (kinds, branch) => kinds | Of(branch.Schema, visited));
            return union.Branches.Count == 0 ? Anything : all;
        }

        return Type(actual) is { } type and not JsonObjectType.None ? type : Anything;
    }
}
