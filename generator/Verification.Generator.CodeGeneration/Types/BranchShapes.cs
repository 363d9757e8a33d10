using NJsonSchema;

namespace Verification.Generator.CodeGeneration.Types;

/// <summary>Writes down what the branches of a union take, as far as it tells them apart.</summary>
/// <param name="branches">The branches.</param>
internal sealed class BranchShapes(IReadOnlyList<UnionBranch> branches)
{
    private readonly bool hasObjects = HasSeveral(branches, JsonObjectType.Object);
    private readonly bool hasArrays = HasSeveral(branches, JsonObjectType.Array);

    /// <summary>The expression for one branch.</summary>
    /// <param name="schema">The schema of its values.</param>
    /// <param name="type">The type of its values.</param>
    public string Of(JsonSchema schema, TypeReference type) =>
        type.Kind is TypeKind.OpenEnum ? $"JsonBranch.OfOpenEnum<{type.Name}>()" : Of(schema, hasObjects);

    private string Of(JsonSchema schema, bool needsMembers)
    {
        var actual = TypeMapper.Unwrap(schema);
        List<string> facts = [];
        if (needsMembers && SchemaShape.IsModel(actual))
            facts.Add($"Members = [{Members(actual)}]");
        else if (needsMembers && actual.AdditionalPropertiesSchema is { } values && JsonKindsOf.Of(values) is var kinds && !IsAny(kinds))
            facts.Add($"OtherMembers = {Kinds(kinds)}");
        if (hasArrays && actual.Item is { } item)
            facts.Add($"Element = {Of(item, needsMembers: true)}");
        if (JsonKindsOf.Type(actual) is JsonObjectType.String && actual.Format is JsonFormatStrings.DateTime or JsonFormatStrings.Date)
            facts.Add("Form = JsonTextForm." + (actual.Format is JsonFormatStrings.Date ? "Date" : "Instant"));
        var shape = $"new JsonBranch({Kinds(JsonKindsOf.Of(actual))})";
        return facts.Count == 0 ? shape : $"{shape} {{ {string.Join(", ", facts)} }}";
    }

    private static string Members(JsonSchema schema)
    {
        var required = SchemaShape.Required(schema);
        return string.Join(
            ", ",
            SchemaShape.Members(schema).Select(member => Member(member.Key, member.Value, required.Contains(member.Key)))
        );
    }

    private static string Member(string name, JsonSchemaProperty member, bool isListed)
    {
        var isRequired = isListed && !member.IsWriteOnly;
        var constant = BranchCases.ConstantOf(member);
        return $"new({CSharpText.Literal(name)}, {Kinds(JsonKindsOf.Of(member))}"
            + (isRequired ? ", IsRequired: true" : "")
            + (constant is null ? "" : $", Constant: {CSharpText.Literal(constant)}")
            + ")";
    }

    private static string Kinds(JsonObjectType kinds) =>
        IsAny(kinds)
            ? "JsonKinds.Any"
            : string.Join(
                " | ",
                new[]
                {
                    JsonObjectType.Object,
                    JsonObjectType.Array,
                    JsonObjectType.String,
                    JsonObjectType.Integer,
                    JsonObjectType.Number,
                    JsonObjectType.Boolean,
                }
                    .Where(kind => kinds.HasFlag(kind))
                    .Select(kind => "JsonKinds." + kind)
                    .DefaultIfEmpty("JsonKinds.None")
            );

    private static bool IsAny(JsonObjectType kinds) => kinds.HasFlag(JsonKindsOf.Anything);

    private static bool HasSeveral(IReadOnlyList<UnionBranch> branches, JsonObjectType kind) =>
        branches.Count(branch => JsonKindsOf.Of(branch.Schema).HasFlag(kind)) > 1;
}
