using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>
/// Compares schemas part by part: each pair once in each direction, without recursion, so that cycles and depth cost nothing.
/// </summary>
internal sealed class SchemaWalk(ContractDocument revision)
{
    /// <summary>More pairs than this have only documents that are made to exhaust a machine.</summary>
    private const int PairLimit = 1_000_000;

    /// <summary>How many values all pairs may hold together.</summary>
    private const long ValueLimit = 8_000_000;

    private readonly Dictionary<(Schema, Schema, Direction, SchemaUse), SchemaPair> pairs = [];
    private readonly List<SchemaPair> inOrder = [];
    private readonly Queue<SchemaPair> waiting = new();
    private readonly HashSet<SpecNode> seen = new(ReferenceEqualityComparer.Instance);
    private readonly SchemaWeight weight = new();
    private long values;
    private int differences;

    /// <summary>All pairs in the order in which they were met.</summary>
    public IReadOnlyList<SchemaPair> Pairs => inOrder;

    /// <summary>Begins with the schema of a body, parameter or header, and compares all that it consists of.</summary>
    public SchemaPair Start(Schema before, Schema after, Direction direction, SchemaUse use, ChangeSubject subject)
    {
        var root = Intern(before, after, direction, use, subject);
        while (waiting.TryDequeue(out var pair))
            SchemaComparers.Run(new SchemaComparison(this, pair));
        return root;
    }

    /// <summary>Adds a part of a pair.</summary>
    public void Add(SchemaPair owner, Schema before, Schema after, SchemaUse use, ChangeSubject subject)
    {
        var part = Intern(before, after, owner.Direction, use, subject);
        owner.Parts.Add(part);
        part.Owners.Add(owner);
    }

    /// <summary>Adds a difference to a pair.</summary>
    /// <exception cref="DocumentException">There are more differences than anyone could read.</exception>
    public void Add(SchemaPair pair, Difference difference)
    {
        // One change of a shared schema is found in each direction and each use of it.
        if (differences++ == 4 * DocumentLimits.Changes)
            throw DifferenceIndex.TooMany(revision, difference);
        pair.Differences.Add(difference);
    }

    /// <summary>Whether a schema took part in any comparison, itself or merged into another one.</summary>
    public bool HasSeen(Schema schema) => seen.Contains(schema.Place.Node);

    /// <summary>Marks the pairs from which a difference can be reached, so that the search for operations visits no others.</summary>
    public void MarkDifferences()
    {
        var found = new Stack<SchemaPair>(inOrder.Where(pair => pair.Differences.Count > 0));
        while (found.TryPop(out var pair))
        {
            if (pair.LeadsToFindings)
                continue;
            pair.LeadsToFindings = true;
            foreach (var owner in pair.Owners)
                found.Push(owner);
        }
    }

    private SchemaPair Intern(Schema before, Schema after, Direction direction, SchemaUse use, ChangeSubject subject)
    {
        if (pairs.TryGetValue((before, after, direction, use), out var known))
            return known;
        values += weight.Of(before) + weight.Of(after);
        if (pairs.Count == PairLimit || values > ValueLimit)
        {
            throw revision.Error(
                after.Place.Node,
                DocumentErrorCode.TooLarge,
                $"comparing the schemas takes more than {PairLimit} steps, or {ValueLimit} values; use fewer allOf, oneOf and anyOf."
            );
        }

        var pair = new SchemaPair(before, after, direction, use, subject);
        pairs.Add((before, after, direction, use), pair);
        inOrder.Add(pair);
        waiting.Enqueue(pair);
        foreach (var fragment in before.Fragments)
            seen.Add(fragment.Node);
        foreach (var fragment in after.Fragments)
            seen.Add(fragment.Node);
        return pair;
    }
}
