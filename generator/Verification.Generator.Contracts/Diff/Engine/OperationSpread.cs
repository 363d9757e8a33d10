namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Passes the operations that use a schema on to its parts, in time that does not grow with operations times schemas.</summary>
internal static class OperationSpread
{
    /// <summary>Gives every pair that leads to differences the operations that reach it.</summary>
    /// <param name="roots">The pairs that operations use directly; their own operations are there.</param>
    public static void Run(IEnumerable<SchemaPair> roots)
    {
        var order = OwnersFirst(roots);
        var isChanged = true;
        while (isChanged)
        {
            // One round does for schemas without cycles; a cycle needs one more for each way back into it.
            isChanged = false;
            foreach (var pair in order)
            {
                foreach (var part in pair.Parts.Where(part => part.LeadsToFindings))
                    isChanged |= part.Operations.UnionWith(pair.Operations);
            }
        }
    }

    /// <summary>
    /// The pairs in an order in which owners come before their parts, cycles aside: the reverse of the order in which a depth-first search
    /// leaves them.
    /// </summary>
    private static List<SchemaPair> OwnersFirst(IEnumerable<SchemaPair> roots)
    {
        var order = new List<SchemaPair>();
        var seen = new HashSet<SchemaPair>(ReferenceEqualityComparer.Instance);
        var path = new Stack<(SchemaPair Pair, int Next)>();
        foreach (var root in roots.Where(root => root.LeadsToFindings && seen.Add(root)))
        {
            path.Push((root, 0));
            while (path.TryPop(out var step))
            {
                if (step.Next == step.Pair.Parts.Count)
                {
                    order.Add(step.Pair);
                    continue;
                }

                path.Push((step.Pair, step.Next + 1));
                var part = step.Pair.Parts[step.Next];
                if (part.LeadsToFindings && seen.Add(part))
                    path.Push((part, 0));
            }
        }

        order.Reverse();
        return order;
    }
}
