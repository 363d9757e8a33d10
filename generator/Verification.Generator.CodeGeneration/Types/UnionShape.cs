using System.Runtime.CompilerServices;
using NJsonSchema;

namespace Verification.Generator.CodeGeneration.Types;

/// <summary>
/// What a schema with <c>oneOf</c> or <c>anyOf</c>, of its own or through its <c>allOf</c>, becomes: one plain schema where C# has one type
/// for all of its branches, else a union.
/// </summary>
internal sealed class UnionShape
{
    /// <summary>Where an <c>allOf</c> holds several unions, each branch of one goes with each of the other, as long as they are not more.</summary>
    public const int MostCombined = 256;

    private static readonly ConditionalWeakTable<JsonSchema, UnionShape> Shapes = [];
    private static readonly UnionShape None = new();
    private static readonly UnionShape MadeUp = new();

    /// <summary>The schemas whose shape is being found: a schema that leads to itself is a branch as it stands.</summary>
    [ThreadStatic]
    private static HashSet<JsonSchema>? Underway;

    private UnionShape() { }

    /// <summary>The schema that all values fit; null for a union.</summary>
    public JsonSchema? Plain { get; private init; }

    /// <summary>The branches of a union, those of unions within it in their place.</summary>
    public IReadOnlyList<UnionBranch> Branches { get; private init; } = [];

    /// <summary>The shape of a schema; null for one that is no union.</summary>
    /// <param name="schema">The schema, no reference to it.</param>
    public static UnionShape? Of(JsonSchema schema)
    {
        if (!Shapes.TryGetValue(schema, out var shape))
        {
            Underway ??= new HashSet<JsonSchema>(ReferenceEqualityComparer.Instance);
            if (!Underway.Add(schema))
                return null;
            try
            {
                shape = Find(schema) ?? None;
            }
            finally
            {
                Underway.Remove(schema);
            }

            Shapes.AddOrUpdate(schema, shape);
        }

        return ReferenceEquals(shape, None) || ReferenceEquals(shape, MadeUp) ? null : shape;
    }

    /// <summary>Whether a schema becomes a union.</summary>
    public static bool IsUnion(JsonSchema schema) => Of(schema) is { Plain: null };

    private static UnionShape? Find(JsonSchema schema)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (SchemaShape.IsWrapper(schema))
            return null;
        List<UnionBranch> branches = [];
        if (OwnChoices(schema) is { Length: > 0 } choices && !IsBaseOfAll(schema, choices))
            branches = [.. choices.Concat(SchemaShape.Branches(schema)).SelectMany(Expand)];
        var isOwn = branches.Count > 0;
        foreach (var part in schema.AllOf.Select(TypeMapper.Unwrap))
        {
            if (Leads(part, schema) || Of(part) is not { Plain: null } union)
                continue;
            if (branches.Count * union.Branches.Count > MostCombined)
                continue;
            branches = branches.Count == 0 ? [.. union.Branches] : [.. branches.SelectMany(one => union.Branches, Both)];
        }

        branches =
        [
            .. branches
                .Where(branch => !ReferenceEquals(branch.Schema, schema))
                .DistinctBy(branch => branch.Schema, ReferenceEqualityComparer.Instance)
                .Select(branch => WithMembers(schema, branch, isOwn)),
        ];
        if (branches.Count == 0)
            return null;
        return UnionMerge.Plain(schema, [.. branches.Select(branch => branch.Schema)]) is { } plain
            ? new UnionShape { Plain = plain }
            : new UnionShape { Branches = branches };
    }

    /// <summary>Whether a schema has choices of its own that are more than rules about its members.</summary>
    public static bool HasChoices(JsonSchema schema) => (schema.OneOf.Count > 0 || schema.AnyOf.Count > 0) && OwnChoices(schema).Length > 0;

    private static JsonSchema[] OwnChoices(JsonSchema schema)
    {
        JsonSchema[] choices = [.. schema.OneOf.Where(choice => IsValue(schema, choice))];
        return choices.Length > 0 ? choices : [.. schema.AnyOf.Where(choice => IsValue(schema, choice))];
    }

    /// <summary>Whether a choice is a value of its own: neither null nor a rule such as which members are required together.</summary>
    private static bool IsValue(JsonSchema schema, JsonSchema choice)
    {
        if (choice.HasReference)
            return true;
        if (choice.Type is JsonObjectType.Null || (choice.Enumeration.Count > 0 && choice.Enumeration.All(value => value is null)))
            return false;
        var isBare =
            choice.Type is JsonObjectType.None or JsonObjectType.Object
            && choice is { Item: null, AdditionalPropertiesSchema: null, Properties.Count: 0, Enumeration.Count: 0 }
            && choice is { AllOf.Count: 0, OneOf.Count: 0, AnyOf.Count: 0 };
        return !isBare || (choice.RequiredProperties.Count == 0 && choice.Not is null && schema.Properties.Count == 0);
    }

    /// <summary>A base class of all choices, which say so themselves: the discriminator tells them apart.</summary>
    private static bool IsBaseOfAll(JsonSchema schema, JsonSchema[] choices) =>
        schema.DiscriminatorObject is not null && Array.TrueForAll(choices, choice => Derives(choice.ActualSchema, schema));

    private static bool Derives(JsonSchema schema, JsonSchema above) =>
        schema.AllOf.Any(part => ReferenceEquals(part.ActualSchema, above) || Derives(part.ActualSchema, above));

    /// <summary>Whether a schema is itself among the choices of a part of it, which then is its base and no union for it.</summary>
    private static bool Leads(JsonSchema part, JsonSchema schema) =>
        part.OneOf.Concat(part.AnyOf).Any(choice => ReferenceEquals(choice.ActualSchema, schema));

    private static IEnumerable<UnionBranch> Expand(JsonSchema choice)
    {
        var actual = TypeMapper.Unwrap(choice);
        return Of(actual) is { Plain: null } union ? union.Branches : [new UnionBranch(actual, actual)];
    }

    /// <summary>A branch that is an object has the members that stand beside the choices, too. Of two with one name the nearer wins.</summary>
    private static UnionBranch WithMembers(JsonSchema schema, UnionBranch branch, bool isOwn)
    {
        if (!SchemaShape.IsModel(branch.Schema) || !HasMembers(schema, []) || Derives(branch.Schema, schema))
            return branch;
        var merged = isOwn
            ? UnionMerge.AllOf(branch.Source, schema, branch.Schema)
            : UnionMerge.AllOf(branch.Source, branch.Schema, schema);
        return branch with { Schema = merged };
    }

    private static bool HasMembers(JsonSchema schema, HashSet<JsonSchema> visited) =>
        visited.Add(schema) && (schema.Properties.Count > 0 || schema.AllOf.Any(part => HasMembers(part.ActualSchema, visited)));

    private static UnionBranch Both(UnionBranch one, UnionBranch other) =>
        new(UnionMerge.AllOf(one.Source, one.Schema, other.Schema), one.Source);

    /// <summary>Says that a schema was made of others, and is no union.</summary>
    internal static void AddMadeUp(JsonSchema schema) => Shapes.AddOrUpdate(schema, MadeUp);

    /// <summary>Whether a schema was made of others, so that the document does not have it.</summary>
    public static bool IsMadeUp(JsonSchema schema) => Shapes.TryGetValue(schema, out var shape) && ReferenceEquals(shape, MadeUp);
}

/// <summary>A branch of a union.</summary>
/// <param name="Schema">The schema of its values.</param>
/// <param name="Source">The schema that the document gives the branch, after which it is named.</param>
internal sealed record UnionBranch(JsonSchema Schema, JsonSchema Source);
