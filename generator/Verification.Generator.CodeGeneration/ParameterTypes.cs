using NJsonSchema;
using Verification.Generator.CodeGeneration.Types;

namespace Verification.Generator.CodeGeneration;

/// <summary>The types of parameters: in a query or a path, what a schema leaves open is text.</summary>
internal sealed class ParameterTypes(TypeMapper types)
{
    private static readonly TypeReference Text = new(TypeKind.String);

    /// <summary>Maps the schema of a parameter.</summary>
    /// <param name="schema">The schema, or a reference to it.</param>
    /// <param name="hint">The name for a type that the schema would declare inline.</param>
    /// <param name="isJson">Whether the parameter is sent as JSON.</param>
    public TypeReference Map(JsonSchema schema, string hint, bool isJson) => isJson ? types.Map(schema, hint) : Map(schema, hint);

    private TypeReference Map(JsonSchema schema, string hint)
    {
        var actual = TypeMapper.Unwrap(schema);
        if (!SchemaShape.IsOpenEnum(actual) && actual.OneOf.Concat(actual.AnyOf).Any())
            return OfBranches(actual, [.. actual.OneOf, .. actual.AnyOf], hint);
        if (actual.Type.HasFlag(JsonObjectType.Array))
            return actual.Item is { } item ? ListOf(Map(item, hint)) : new TypeReference(TypeKind.List, Element: Text);
        var type = types.Map(schema, hint);
        return type.Kind is TypeKind.Open or TypeKind.OpenView && !actual.Type.HasFlag(JsonObjectType.Object) ? Text : type;
    }

    /// <summary>A list of lists, or of what is any JSON, is itself any JSON.</summary>
    private static TypeReference ListOf(TypeReference element) =>
        element.IsCollection || element.Kind is TypeKind.Open or TypeKind.OpenView
            ? new TypeReference(TypeKind.Open)
            : new TypeReference(TypeKind.List, Element: element);

    /// <summary>
    /// Values of several kinds are text, and a list of one item is sent as that item alone. With an object among them they are a union.
    /// </summary>
    private TypeReference OfBranches(JsonSchema schema, JsonSchema[] branches, string hint)
    {
        TypeReference[] each =
        [
            .. branches
                .Select(TypeMapper.Unwrap)
                .Where(branch => branch.Type is not JsonObjectType.Null)
                .Select(branch => OfBranch(schema, branch, hint)),
        ];
        if (Array.Exists(each, type => !IsScalar(type.Kind is TypeKind.List ? type.Element! : type)))
            return types.Map(schema, hint);
        var scalar = each.Select(type => type.Element ?? type).Distinct().ToArray() is [var only] ? only : Text;
        return Array.Exists(each, type => type.Kind is TypeKind.List) ? new TypeReference(TypeKind.List, Element: scalar) : scalar;
    }

    /// <summary>A branch that is one value only has the type of the whole.</summary>
    private TypeReference OfBranch(JsonSchema schema, JsonSchema branch, string hint) =>
        branch.Type is JsonObjectType.None && branch.Properties.Count == 0 && schema.Type is not JsonObjectType.None
            ? OfType(schema.Type)
            : Map(branch, hint);

    private static TypeReference OfType(JsonObjectType type) =>
        (type & ~JsonObjectType.Null) switch
        {
            JsonObjectType.Integer => new TypeReference(TypeKind.Int64),
            JsonObjectType.Number => new TypeReference(TypeKind.Double),
            JsonObjectType.Boolean => new TypeReference(TypeKind.Boolean),
            _ => Text,
        };

    private static bool IsScalar(TypeReference type) => type.Kind < TypeKind.Model;
}
