using System.Globalization;
using NJsonSchema;

namespace Verification.Generator.CodeGeneration.Types;

/// <summary>Finds the member whose text tells the branches of a union apart.</summary>
internal static class BranchCases
{
    /// <summary>The number of a text that several branches list: their other members decide.</summary>
    public const int ByMembers = -1;

    /// <summary>The member and its texts, each with the number of its branch; no texts where there is no such member.</summary>
    /// <param name="schema">The union.</param>
    /// <param name="branches">Its branches.</param>
    /// <param name="keyOf">The key of a component, which is its text where the document has no mapping.</param>
    public static (string? Member, IReadOnlyList<(string Text, int Branch)> Cases) Of(
        JsonSchema schema,
        IReadOnlyList<UnionBranch> branches,
        Func<JsonSchema, string?> keyOf
    )
    {
        if (Declared(schema, branches) is { PropertyName: { } name } discriminator)
        {
            // A mapping is written for this alone, and what a branch lists is what is sent; its key is a value where nothing else says.
            (string Text, int Branch)[] listed = [.. Listed(name, branches)];
            var shared = listed.CountBy(item => item.Text).Where(item => item.Value > 1).Select(item => item.Key).ToHashSet();
            IReadOnlyList<(string, int)> cases =
            [
                .. Mapped(discriminator, branches)
                    .Concat(listed.Where(item => !shared.Contains(item.Text)))
                    .Concat(Keys(branches, keyOf).Where(item => IsAllowed(item, listed)))
                    .Concat(shared.Order(StringComparer.Ordinal).Select(text => (Text: text, Branch: ByMembers)))
                    .DistinctBy(item => item.Text, StringComparer.Ordinal),
            ];
            if (cases.Count > 0)
                return (name, cases);
        }

        return ByConstants([.. branches.Index().Where(branch => SchemaShape.IsModel(branch.Item.Schema))], branches);
    }

    /// <summary>The only value of a schema, as text; null where it may have others.</summary>
    public static string? ConstantOf(JsonSchema schema) => TextsOf(schema) is [var only] ? only : null;

    private static OpenApiDiscriminator? Declared(JsonSchema schema, IReadOnlyList<UnionBranch> branches)
    {
        if (schema.DiscriminatorObject is { } own)
            return own;
        JsonSchema?[] bases = [.. branches.Select(branch => SchemaShape.Base(branch.Source)).Distinct()];
        return bases is [{ } common] ? common.DiscriminatorObject : null;
    }

    private static IEnumerable<(string Text, int Branch)> Mapped(OpenApiDiscriminator discriminator, IReadOnlyList<UnionBranch> branches) =>
        from entry in discriminator.Mapping
        let target = TypeMapper.Unwrap(entry.Value)
        from branch in branches.Index()
        where ReferenceEquals(branch.Item.Source, target) || ReferenceEquals(branch.Item.Schema, target)
        select (entry.Key, branch.Index);

    private static IEnumerable<(string Text, int Branch)> Keys(IReadOnlyList<UnionBranch> branches, Func<JsonSchema, string?> keyOf) =>
        from branch in branches.Index()
        let key = keyOf(branch.Item.Source)
        where key is not null
        select (key, branch.Index);

    /// <summary>The texts that branches list for the discriminator.</summary>
    private static IEnumerable<(string Text, int Branch)> Listed(string name, IReadOnlyList<UnionBranch> branches) =>
        from branch in branches.Index()
        where SchemaShape.IsModel(branch.Item.Schema)
        from member in SchemaShape.Members(branch.Item.Schema)
        where member.Key == name
        from text in TextsOf(member.Value).Distinct(StringComparer.Ordinal)
        select (text, branch.Index);

    /// <summary>Whether a branch lists a text, or none at all.</summary>
    private static bool IsAllowed((string Text, int Branch) item, (string Text, int Branch)[] listed) =>
        Array.Exists(listed, other => other == item) || !Array.Exists(listed, other => other.Branch == item.Branch);

    /// <summary>A member that each object lists values for, none of them twice.</summary>
    private static (string? Member, IReadOnlyList<(string Text, int Branch)> Cases) ByConstants(
        (int Index, UnionBranch Item)[] objects,
        IReadOnlyList<UnionBranch> branches
    )
    {
        var areAllModels = branches.All(branch =>
            SchemaShape.IsModel(branch.Schema) || !JsonKindsOf.Of(branch.Schema).HasFlag(JsonObjectType.Object)
        );
        if (objects.Length < 2 || !areAllModels)
            return (null, []);
        Dictionary<string, JsonSchemaProperty>[] members =
        [
            .. objects.Select(branch => new Dictionary<string, JsonSchemaProperty>(SchemaShape.Members(branch.Item.Schema))),
        ];
        foreach (var name in members[0].Keys)
        {
            if (!Array.TrueForAll(members, declared => declared.ContainsKey(name)))
                continue;
            (string Text, int Branch)[] cases =
            [
                .. objects.Zip(members).SelectMany(pair => TextsOf(pair.Second[name]).Select(text => (text, pair.First.Index))),
            ];
            var isComplete = cases.Select(item => item.Branch).Distinct().Count() == objects.Length;
            if (isComplete && cases.DistinctBy(item => item.Text, StringComparer.Ordinal).Count() == cases.Length)
                return (name, cases);
        }

        return (null, []);
    }

    private static IReadOnlyList<string> TextsOf(JsonSchema schema) => Texts(TypeMapper.Unwrap(schema).Enumeration);

    /// <summary>Listed values as texts.</summary>
    public static IReadOnlyList<string> Texts(IEnumerable<object?> values) =>
        [
            .. values
                .Where(value => value is not null)
                .Select(value => value is bool truth ? (truth ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture)!),
        ];
}
