namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>An alternative of a union.</summary>
/// <param name="Place">Where the union names it.</param>
/// <param name="Schema">What it is.</param>
internal sealed record Branch(SpecPlace Place, Schema Schema)
{
    /// <summary>The last part of its reference, else its title, else its types.</summary>
    public string Name { get; } =
        Reference(Place) ?? Schema.First("title")?.Text ?? Component(Schema) ?? JsonTypeNames.Describe(Schema.Types);

    /// <summary>What it is known by on both sides: a reference or title.</summary>
    public string? Label { get; } = Reference(Place) ?? Component(Schema) ?? Schema.First("title")?.Text;

    /// <summary>What it asks for, documentation left out.</summary>
    public string Signature => CanonicalText.OfSchema(Schema.Place.Node);

    /// <summary>The alternative at a place of a document.</summary>
    public static Branch At(SpecPlace place, Schema owner) => new(place, owner.Combine([place]));

    /// <summary>
    /// Whether the other alternative may be this one after a change: the same types and, for objects, a property in common.
    /// </summary>
    public bool Resembles(Branch other)
    {
        if (Schema.Types != other.Schema.Types)
            return false;
        var areBare = Schema.Properties.Count == 0 && other.Schema.Properties.Count == 0;
        return areBare || Schema.Properties.Keys.Any(other.Schema.Properties.ContainsKey);
    }

    private static string? Reference(SpecPlace place) => place.TextOf("$ref")?.Split('/')[^1];

    /// <summary>The name of a schema that stands among the components.</summary>
    private static string? Component(Schema schema) =>
        schema.Place.Pointer is var pointer
        && pointer.StartsWith("#/components/schemas/", StringComparison.Ordinal)
        && pointer.Count('/') == 3
            ? schema.Place.Name
            : null;
}
