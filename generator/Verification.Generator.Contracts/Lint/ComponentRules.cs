using Verification.Generator.Contracts.Findings;
using Verification.Generator.Documents;
using Verification.Generator.Documents.Schemas;

namespace Verification.Generator.Contracts.Lint;

/// <summary>Components should be used, and what refers to them should find them.</summary>
internal static class ComponentRules
{
    /// <summary>
    /// Checks all components. A component counts as used when a chain of references leads to it from outside the components.
    /// </summary>
    public static void Run(ContractDocument document, FindingList findings)
    {
        var used = FindUsed(document, findings);
        foreach ((var kind, var components) in new PlacedNode(document.Root, "#").Children("components"))
        {
            foreach ((var name, var component) in components.Named())
            {
                if (used.Contains(component.Pointer) || kind.StartsWith("x-", StringComparison.Ordinal))
                    continue;
                findings.Add(
                    LintRules.ComponentUnused,
                    FindingLevel.Warning,
                    name,
                    component.Node.Position,
                    component.Pointer,
                    $"nothing uses the component '{name}' under '{kind}'."
                );
            }
        }
    }

    private static HashSet<string> FindUsed(ContractDocument document, FindingList findings)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<SpecNode>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<SpecNode>(
            document.Root.Members.Where(member => member.Name is not "components").Select(member => member.Value)
        );
        used.UnionWith(References(document.Root).Select(reference => reference.Pointer));
        while (waiting.TryPop(out var node))
        {
            if (!seen.Add(node))
                continue;
            var children = node is SpecObject map ? map.Members.Select(member => member.Value) : (node as SpecArray)?.Items ?? [];
            foreach (var child in children)
                waiting.Push(child);
            if (node is not SpecObject holder)
                continue;
            foreach ((var pointer, var place) in References(holder))
            {
                if (document.Find(pointer) is { } target)
                    waiting.Push(target);
                else
                    Dangling(findings, pointer, place);
                used.Add(pointer);
            }
        }

        return used;
    }

    private static IEnumerable<(string Pointer, SpecNode Place)> References(SpecObject node)
    {
        foreach (var keyword in (string[])["$ref", "x-view"])
        {
            if (node[keyword] is SpecScalar { Type: SpecScalarType.Text } reference)
                yield return (reference.Value, reference);
        }

        foreach (var entry in node.Object("discriminator")?.Object("mapping")?.Members ?? [])
        {
            if (entry.Value is SpecScalar { Type: SpecScalarType.Text } target)
                yield return (target.Value.StartsWith('#') ? target.Value : "#/components/schemas/" + target.Value, target);
        }

        foreach (var requirement in node.Array("security")?.Items.OfType<SpecObject>().SelectMany(item => item.Members) ?? [])
        {
            yield return ("#/components/securitySchemes/" + requirement.Name, requirement.Value);
        }
    }

    private static void Dangling(FindingList findings, string pointer, SpecNode place) =>
        findings.Add(
            LintRules.ReferenceDangling,
            FindingLevel.Error,
            pointer,
            place.Position,
            pointer,
            $"'{pointer}' leads nowhere in this document."
        );
}
