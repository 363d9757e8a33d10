using System.Globalization;
using System.Text;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>A node of a document together with the way that leads to it.</summary>
internal sealed class SpecPlace
{
    private readonly SpecPlace? parent;

    private SpecPlace(SpecNode node, SourcePosition position, SpecPlace? parent, string name)
    {
        Node = node;
        Position = position;
        this.parent = parent;
        Name = name;
    }

    public SpecNode Node { get; }

    /// <summary>Where the member's name stands, or the value where there is no name.</summary>
    public SourcePosition Position { get; }

    /// <summary>The last part of the way: a member's name or an element's index.</summary>
    public string Name { get; }

    /// <summary>The place that holds this one; null for the outermost.</summary>
    public SpecPlace? Parent => parent;

    /// <summary>The place that refers to this one, when a report should name it; see <see cref="ReferredFrom"/>.</summary>
    public SpecPlace? Reference { get; private init; }

    /// <summary>The text of the node when it is text.</summary>
    public string? Text => Node is SpecScalar { Type: SpecScalarType.Text } scalar ? scalar.Value : null;

    /// <summary>Whether the node is the boolean <c>true</c>.</summary>
    public bool IsTrue => Node is SpecScalar { Type: SpecScalarType.Boolean, Value: "true" };

    /// <summary>Whether the node is the boolean <c>false</c>.</summary>
    public bool IsFalse => Node is SpecScalar { Type: SpecScalarType.Boolean, Value: "false" };

    /// <summary>The members of the node, none when it is no object.</summary>
    public IEnumerable<SpecPlace> Members =>
        Node is SpecObject map ? map.Members.Select(member => new SpecPlace(member.Value, member.Position, this, member.Name)) : [];

    /// <summary>The members whose names are not extensions.</summary>
    public IEnumerable<SpecPlace> NamedMembers => Members.Where(member => !member.Name.StartsWith("x-", StringComparison.Ordinal));

    /// <summary>The elements of the node, none when it is no list.</summary>
    public IEnumerable<SpecPlace> Items =>
        Node is SpecArray list
            ? list.Items.Select((item, index) => new SpecPlace(item, item.Position, this, index.ToString(CultureInfo.InvariantCulture)))
            : [];

    /// <summary>The way as a JSON pointer (RFC 6901) in a URI fragment.</summary>
    public string Pointer
    {
        get
        {
            var parts = new Stack<string>();
            for (var place = this; place.parent is not null; place = place.parent)
                parts.Push(place.Name);
            var text = new StringBuilder("#");
            foreach (var part in parts)
                text.Append('/').Append(part.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
            return text.ToString();
        }
    }

    /// <summary>The outermost place of a document.</summary>
    public static SpecPlace Root(ContractDocument document) => new(document.Root, document.Root.Position, parent: null, "");

    /// <summary>The same place with nothing in it: a schema that is missing allows everything.</summary>
    public SpecPlace Emptied() => new(new SpecObject(Node.Position), Position, parent, Name);

    /// <summary>
    /// The same place as something that one or more references bring in: where only one of them came or went, a report names the reference.
    /// </summary>
    public SpecPlace ReferredFrom(SpecPlace reference) => new(Node, Position, parent, Name) { Reference = reference };

    /// <summary>A member, or null when there is none.</summary>
    public SpecPlace? Member(string name) =>
        Node is SpecObject map && map.TryGetMember(name, out var member) ? new SpecPlace(member.Value, member.Position, this, name) : null;

    /// <summary>Whether there is a member of that name.</summary>
    public bool Has(string name) => Node is SpecObject map && map[name] is not null;

    /// <summary>Whether a member is the boolean <c>true</c>.</summary>
    public bool IsSet(string name) => Node is SpecObject map && map.IsTrue(name);

    /// <summary>The text of a member, or null.</summary>
    public string? TextOf(string name) => (Node as SpecObject)?.Text(name);

    /// <summary>An element, or null when there is none.</summary>
    public SpecPlace? Item(int index) =>
        Node is SpecArray list && index < list.Items.Count
            ? new SpecPlace(list.Items[index], list.Items[index].Position, this, index.ToString(CultureInfo.InvariantCulture))
            : null;
}
