namespace Verification.Generator.Documents;

/// <summary>A reference in an object of keywords.</summary>
/// <param name="Text">The reference.</param>
/// <param name="IsOfOwner">Whether it stands for the object itself; otherwise it leads to a schema.</param>
internal readonly record struct PartLink(SpecScalar Text, bool IsOfOwner)
{
    /// <summary>What it leads to, where its object is of a kind.</summary>
    internal string KindIn(string kind) => IsOfOwner && kind.Length > 0 ? kind : PartKind.Schemas;
}

/// <summary>Finds the references in an object of keywords.</summary>
internal static class PartLinks
{
    /// <summary>The references that stand in the object itself.</summary>
    internal static IEnumerable<PartLink> Of(SpecObject map)
    {
        if (map["$ref"] is SpecScalar { Type: SpecScalarType.Text } reference)
            yield return new PartLink(reference, IsOfOwner: true);
        if (map["x-view"] is SpecScalar { Type: SpecScalarType.Text } view && IsPath(view.Value))
            yield return new PartLink(view, IsOfOwner: false);
        foreach (var entry in map.Object("discriminator")?.Object("mapping")?.Members ?? [])
        {
            if (entry.Value is SpecScalar { Type: SpecScalarType.Text } target && IsPath(target.Value))
                yield return new PartLink(target, IsOfOwner: false);
        }
    }

    /// <summary>Whether a text is a reference and not the name of a schema.</summary>
    private static bool IsPath(string text) =>
        text.StartsWith('#')
        || text.Contains(".yaml", StringComparison.OrdinalIgnoreCase)
        || text.Contains(".yml", StringComparison.OrdinalIgnoreCase)
        || text.Contains(".json", StringComparison.OrdinalIgnoreCase);
}
