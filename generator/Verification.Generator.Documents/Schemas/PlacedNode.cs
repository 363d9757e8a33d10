namespace Verification.Generator.Documents.Schemas;

/// <summary>An object of a document together with its JSON pointer.</summary>
/// <param name="Node">The object.</param>
/// <param name="Pointer">Its pointer (RFC 6901) as a URI fragment, <c>#/…</c>.</param>
public readonly record struct PlacedNode(SpecObject Node, string Pointer)
{
    /// <summary>The object in a member, or null when there is none.</summary>
    public PlacedNode? Member(string name) => Node.Object(name) is { } child ? new PlacedNode(child, Below(Pointer, name)) : null;

    /// <summary>The objects in a member that is an object of objects or a list of objects.</summary>
    public IEnumerable<(string Name, PlacedNode Value)> Children(string name)
    {
        var pointer = Below(Pointer, name);
        return Node[name] switch
        {
            SpecObject map => map
                .Members.Where(member => member.Value is SpecObject)
                .Select(member => (member.Name, new PlacedNode((SpecObject)member.Value, Below(pointer, member.Name)))),
            SpecArray list => list
                .Items.Select(
                    (item, index) => (Item: item as SpecObject, Name: index.ToString(System.Globalization.CultureInfo.InvariantCulture))
                )
                .Where(child => child.Item is not null)
                .Select(child => (child.Name, new PlacedNode(child.Item!, Below(pointer, child.Name)))),
            _ => [],
        };
    }

    /// <summary>All members that are objects.</summary>
    public IEnumerable<(string Name, PlacedNode Value)> Named()
    {
        var pointer = Pointer;
        return Node
            .Members.Where(member => member.Value is SpecObject)
            .Select(member => (member.Name, new PlacedNode((SpecObject)member.Value, Below(pointer, member.Name))));
    }

    /// <summary>The target after every <c>$ref</c> is followed.</summary>
    public PlacedNode Resolve(ContractDocument document)
    {
        var result = this;
        while (result.Node.Text("$ref") is { } reference && document.Find(reference) is SpecObject target)
            result = new PlacedNode(target, reference);
        return result;
    }

    /// <summary>The pointer of a member.</summary>
    public static string Below(string pointer, string name) =>
        $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
}
