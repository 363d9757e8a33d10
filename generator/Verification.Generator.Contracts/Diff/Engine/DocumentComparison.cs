using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Two documents at work: their views, the walk over their schemas and what was found.</summary>
internal sealed class DocumentComparison
{
    private readonly List<SchemaPair> roots = [];
    private readonly OperationNames names = new();
    private readonly HashSet<(SpecNode, SpecNode)> callbacks = [];

    public DocumentComparison(ContractView before, ContractView after)
    {
        Base = before;
        Revision = after;
        Schemas = new SchemaWalk(after.Document);
        Differences = new DifferenceIndex(before, after, names);
    }

    public ContractView Base { get; }

    public ContractView Revision { get; }

    public SchemaWalk Schemas { get; }

    public DifferenceIndex Differences { get; }

    /// <summary>Begins with a pair of callbacks.</summary>
    /// <returns>False when it was begun before: callbacks can lead back to themselves.</returns>
    public bool EnterCallback(SpecPlace before, SpecPlace after) => callbacks.Add((before.Node, after.Node));

    /// <summary>Remembers that an operation uses a schema.</summary>
    /// <param name="operation">The operation; empty for a schema that none uses.</param>
    /// <param name="root">The pair of schemas.</param>
    public void AddRoot(string operation, SchemaPair root)
    {
        roots.Add(root);
        if (operation.Length > 0)
            root.Operations.Add(names.NumberOf(operation));
    }

    /// <summary>Gives the differences in schemas the operations that reach them. Schemas without differences are not visited.</summary>
    public void AttributeSchemas()
    {
        Schemas.MarkDifferences();
        OperationSpread.Run(roots);
        foreach (var pair in Schemas.Pairs)
        {
            foreach (var difference in pair.Differences)
                Differences.Add(difference, pair.Operations);
        }
    }
}
