using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Tells which schemas among the components anything outside of them leads to.</summary>
internal static class ComponentUse
{
    /// <summary>The schemas that are used, directly or by schemas that are.</summary>
    public static HashSet<SpecNode> Find(ContractView view)
    {
        var schemas = view.Root.Member("components")?.Member("schemas")?.Node;
        var seen = new HashSet<SpecNode>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<SpecNode>([view.Root.Node]);
        while (waiting.TryPop(out var node))
        {
            if (ReferenceEquals(node, schemas) || !seen.Add(node))
                continue;
            foreach (var next in Next(view, node))
                waiting.Push(next);
        }

        return seen;
    }

    private static IEnumerable<SpecNode> Next(ContractView view, SpecNode node)
    {
        if (node is SpecArray list)
            return list.Items;
        if (node is not SpecObject map)
            return [];
        var next = map.Members.Select(member => member.Value);
        if (map.Text("$ref") is { } reference && view.Target(reference) is { } target)
            next = next.Append(target.Node);
        return map["discriminator"] is SpecObject ? next.Concat(view.SubtypesOf(node).Select(subtype => subtype.Place.Node)) : next;
    }
}
