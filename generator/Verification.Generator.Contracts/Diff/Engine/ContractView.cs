using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>A document as the comparison sees it: references followed, schemas normalised, each of them once.</summary>
internal sealed class ContractView(ContractDocument document)
{
    private readonly Dictionary<string, SpecPlace> targets = new(StringComparer.Ordinal);
    private readonly Dictionary<SpecNode, Schema> byNode = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SpecPlace[], Schema> byFragments = new(FragmentComparer.Instance);
    private SubtypeIndex? subtypeIndex;

    public ContractDocument Document => document;

    public SpecPlace Root { get; } = SpecPlace.Root(document);

    /// <summary>Follows <c>$ref</c>s until something else stands there.</summary>
    [return: NotNullIfNotNull(nameof(place))]
    public SpecPlace? Resolve(SpecPlace? place)
    {
        while (place is not null && Follow(place) is { } target)
            place = target;
        return place;
    }

    /// <summary>What stands at a place, behind its <c>$ref</c>; a report on its coming or going names the place itself.</summary>
    public SpecPlace Declared(SpecPlace place) =>
        Resolve(place) is var target && ReferenceEquals(target, place) ? place : target.ReferredFrom(place);

    /// <summary>The place that a <c>$ref</c> points to; null when there is no <c>$ref</c>.</summary>
    public SpecPlace? Follow(SpecPlace place) => place.TextOf("$ref") is { } reference ? Target(reference) : null;

    /// <summary>A member with its <c>$ref</c> followed, or null.</summary>
    public SpecPlace? Member(SpecPlace? place, string name) => Resolve(place?.Member(name));

    /// <summary>The schema at a place.</summary>
    public Schema SchemaAt(SpecPlace place)
    {
        if (byNode.TryGetValue(place.Node, out var known))
            return known;
        var schema = SchemaAt([place]);
        byNode[place.Node] = schema;
        return schema;
    }

    /// <summary>The schema that asks for everything that the schemas at several places ask for.</summary>
    public Schema SchemaAt(IReadOnlyList<SpecPlace> places)
    {
        var fragments = FragmentCollector.Collect(this, places);
        if (byFragments.TryGetValue(fragments, out var known))
            return known;
        var schema = new Schema(this, fragments);
        byFragments[fragments] = schema;
        return schema;
    }

    /// <summary>Where a place stands, for a report.</summary>
    [return: NotNullIfNotNull(nameof(place))]
    public FindingPlace? Describe(SpecPlace? place) =>
        place is null ? null : new FindingPlace(document.Name, place.Position.File ?? document.File, place.Pointer, place.Position.Line);

    /// <summary>The schemas that the discriminator in a schema chooses where no union lists them.</summary>
    public List<Subtype> SubtypesOf(SpecNode owner) => Subtypes.Of(owner);

    /// <summary>Whether a schema is among those that a discriminator chooses.</summary>
    public bool IsSubtype(SpecNode schema, SpecNode owner) => Subtypes.Contains(owner, schema);

    /// <summary>The schema that a value in the mapping of a discriminator stands for, or null.</summary>
    public SpecPlace? MappingTarget(string? value) => Subtypes.Target(value);

    /// <summary>The place that a reference such as <c>#/components/schemas/A</c> names, or null.</summary>
    public SpecPlace? Target(string reference)
    {
        if (targets.TryGetValue(reference, out var known))
            return known;
        var place = Root;
        foreach (var part in reference is "#" ? [] : reference[2..].Split('/'))
        {
            var name = Uri.UnescapeDataString(part)
                .Replace("~1", "/", StringComparison.Ordinal)
                .Replace("~0", "~", StringComparison.Ordinal);
            place =
                place?.Node is SpecArray && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    ? place.Item(index)
                    : place?.Member(name);
        }

        if (place is not null)
            targets[reference] = place;
        return place;
    }

    private SubtypeIndex Subtypes => subtypeIndex ??= new SubtypeIndex(this);

    /// <summary>Schemas are the same when they are made of the same nodes in the same order.</summary>
    private sealed class FragmentComparer : IEqualityComparer<SpecPlace[]>
    {
        public static FragmentComparer Instance { get; } = new();

        public bool Equals(SpecPlace[]? x, SpecPlace[]? y) =>
            x is not null
            && y is not null
            && x.Length == y.Length
            && x.Zip(y).All(pair => ReferenceEquals(pair.First.Node, pair.Second.Node));

        public int GetHashCode(SpecPlace[] obj)
        {
            var hash = default(HashCode);
            foreach (var place in obj)
                hash.Add(RuntimeHelpers.GetHashCode(place.Node));
            return hash.ToHashCode();
        }
    }
}
