using System.Xml.Linq;

namespace Wholesome.Tests.Surface;

/// <summary>The documentation file that the compiler writes.</summary>
internal sealed class XmlDocumentation
{
    private readonly Dictionary<string, XElement> members;

    private XmlDocumentation(Dictionary<string, XElement> members) => this.members = members;

    public static XmlDocumentation Load(string xml) =>
        new(XDocument.Parse(xml).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal));

    /// <summary>Whether the member has a summary with text or an element such as <c>see</c> in it.</summary>
    public bool HasSummary(string id) =>
        members.TryGetValue(id, out var member)
        && member.Element("summary") is { } summary
        && (summary.HasElements || !string.IsNullOrWhiteSpace(summary.Value));

    /// <summary>Whether the member's documentation is that of its base.</summary>
    public bool InheritsFromBase(string id) => Inheritance(id) is { } element && element.Attribute("cref") is null;

    /// <summary>Whether the member's documentation is that of another member, which has some.</summary>
    public bool InheritsFromOther(string id) => Inheritance(id)?.Attribute("cref") is { } other && HasSummary(other.Value);

    private XElement? Inheritance(string id) => members.TryGetValue(id, out var member) ? member.Element("inheritdoc") : null;
}
