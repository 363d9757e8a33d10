using Verification.Generator.Contracts.Diff.Rules;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>
/// Compares schemas among the components that no operation on both sides uses: nothing on the wire depends on them, but generated code may.
/// </summary>
internal static class ComponentComparer
{
    /// <summary>Reports what differs; no change is worse than compatible.</summary>
    public static void Compare(DocumentComparison contract)
    {
        var before = Schemas(contract.Base);
        var after = Schemas(contract.Revision);
        foreach (var schema in before?.Members ?? [])
        {
            if (after?.Member(schema.Name) is { } other)
                CompareUnused(contract, schema, other);
            else
                Report(contract, OperationRules.ComponentRemoved, schema.Name, schema, after: null);
        }

        var use = new Lazy<HashSet<SpecNode>>(() => ComponentUse.Find(contract.Revision));
        foreach (var schema in after?.Members ?? [])
        {
            var isNew = before?.Has(schema.Name) is not true;
            if (isNew && !use.Value.Contains(schema.Node))
                Report(contract, OperationRules.ComponentAdded, schema.Name, before: null, schema);
        }
    }

    private static void CompareUnused(DocumentComparison contract, SpecPlace before, SpecPlace after)
    {
        var old = contract.Base.SchemaAt(before);
        var current = contract.Revision.SchemaAt(after);
        if (contract.Schemas.HasSeen(old) || contract.Schemas.HasSeen(current))
            return;
        var subject = new ChangeSubject("schema", after.Name, after.Name);
        contract.AddRoot("", contract.Schemas.Start(old, current, Direction.Response, SchemaUse.Unused, subject));
    }

    private static void Report(DocumentComparison contract, Rule rule, string name, SpecPlace? before, SpecPlace? after) =>
        contract.Differences.Add(
            new Difference(rule, Direction.Request, new ChangeSubject("schema", name, name)) { Base = before, Revision = after },
            []
        );

    private static SpecPlace? Schemas(ContractView view) => view.Root.Member("components")?.Member("schemas");
}
