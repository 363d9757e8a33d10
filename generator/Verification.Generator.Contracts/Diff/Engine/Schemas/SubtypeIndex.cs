using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>A schema that a discriminator chooses.</summary>
/// <param name="Value">The value that stands for it.</param>
/// <param name="Place">Where it stands among the components.</param>
internal sealed record Subtype(string Value, SpecPlace Place);

/// <summary>
/// Finds the schemas that a discriminator chooses without a union: those of its mapping, and those that extend its schema with
/// <c>allOf</c>.
/// </summary>
internal sealed class SubtypeIndex(ContractView view)
{
    private readonly Dictionary<SpecNode, (List<Subtype> Subtypes, HashSet<SpecNode> Nodes)> known = new(
        ReferenceEqualityComparer.Instance
    );
    private Dictionary<SpecNode, List<SpecPlace>>? extensions;

    /// <summary>The subtypes of the schema that holds the discriminator.</summary>
    public List<Subtype> Of(SpecNode owner) => Known(owner).Subtypes;

    /// <summary>Whether a schema is one of the subtypes.</summary>
    public bool Contains(SpecNode owner, SpecNode schema) => Known(owner).Nodes.Contains(schema);

    /// <summary>A value of a mapping is a reference or the name of a component.</summary>
    public SpecPlace? Target(string? value) =>
        value is null ? null
        : value.StartsWith("#/", StringComparison.Ordinal) ? view.Target(value)
        : view.Root.Member("components")?.Member("schemas")?.Member(value);

    private (List<Subtype> Subtypes, HashSet<SpecNode> Nodes) Known(SpecNode owner)
    {
        if (!known.TryGetValue(owner, out (List<Subtype>, HashSet<SpecNode>) found))
            known[owner] = found = Find(owner);
        return found;
    }

    /// <summary>A subtype with a discriminator of its own is the way to those that extend it.</summary>
    private (List<Subtype>, HashSet<SpecNode>) Find(SpecNode owner)
    {
        var discriminator = (owner as SpecObject)?["discriminator"];
        IEnumerable<SpecMember> mapping = ((discriminator as SpecObject)?["mapping"] as SpecObject)?.Members ?? [];
        List<Subtype> subtypes =
        [
            .. mapping
                .Select(member => (member.Name, Place: Target((member.Value as SpecScalar)?.Value)))
                .Where(entry => entry.Place is not null)
                .Select(entry => new Subtype(entry.Name, entry.Place!)),
        ];
        var seen = new HashSet<SpecNode>(subtypes.Select(subtype => subtype.Place.Node), ReferenceEqualityComparer.Instance);
        var waiting = new Stack<SpecNode>([owner, .. seen.Where(IsPlain)]);
        while (waiting.TryPop(out var node))
        {
            foreach (var extension in Extensions.GetValueOrDefault(node) ?? [])
            {
                if (!seen.Add(extension.Node))
                    continue;
                subtypes.Add(new Subtype(extension.Name, extension));
                if (IsPlain(extension.Node))
                    waiting.Push(extension.Node);
            }
        }

        return (subtypes, seen);
    }

    private static bool IsPlain(SpecNode node) => (node as SpecObject)?["discriminator"] is null;

    private IEnumerable<SpecPlace> Components => view.Root.Member("components")?.Member("schemas")?.Members ?? [];

    private Dictionary<SpecNode, List<SpecPlace>> Extensions => extensions ??= Read();

    private Dictionary<SpecNode, List<SpecPlace>> Read()
    {
        var result = new Dictionary<SpecNode, List<SpecPlace>>(ReferenceEqualityComparer.Instance);
        foreach (var component in Components)
        {
            foreach (var part in component.Member("allOf")?.Items ?? [])
            {
                if (view.Follow(part) is not { } parent)
                    continue;
                if (!result.TryGetValue(parent.Node, out var list))
                    result[parent.Node] = list = [];
                list.Add(component);
            }
        }

        return result;
    }
}
