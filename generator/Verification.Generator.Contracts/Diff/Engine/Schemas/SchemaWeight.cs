using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>How much there is to look at in a schema: what it merges counts again in each schema that merges it.</summary>
internal sealed class SchemaWeight
{
    private readonly Dictionary<SpecNode, long> known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The number of values in the keywords of a schema; a schema within it counts as one.</summary>
    public long Of(Schema schema)
    {
        long sum = 0;
        foreach (var fragment in schema.Fragments)
            sum += Of(fragment.Node);
        return sum;
    }

    private long Of(SpecNode fragment)
    {
        if (fragment is not SpecObject map)
            return 1;
        if (known.TryGetValue(map, out var weight))
            return weight;
        foreach (var member in map.Members)
            weight += SchemaVocabulary.HoldsSchemas(member.Name) ? Entries(member.Value) : Size(member.Value);
        return known[map] = weight;
    }

    private static long Entries(SpecNode node) => node is SpecScalar ? 1 : node.Count;

    private static long Size(SpecNode node) =>
        node switch
        {
            SpecObject map => 1 + map.Members.Sum(member => Size(member.Value)),
            SpecArray list => 1 + list.Items.Sum(Size),
            _ => 1,
        };
}
