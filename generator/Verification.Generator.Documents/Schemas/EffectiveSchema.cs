namespace Verification.Generator.Documents.Schemas;

/// <summary>
/// All constraints of a schema, with <c>$ref</c>, <c>allOf</c> and alternatives merged, in one form for OpenAPI 3.0 and 3.1.
/// </summary>
public sealed class EffectiveSchema
{
    private readonly ContractDocument document;
    private readonly HashSet<SpecObject> seen = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, PlacedNode> properties = new(StringComparer.Ordinal);

    private EffectiveSchema(ContractDocument document) => this.document = document;

    /// <summary>The types without <c>null</c>; empty when any is allowed.</summary>
    public IReadOnlyList<string> Types { get; private set; } = [];

    /// <summary>The format, or null.</summary>
    public string? Format { get; private set; }

    /// <summary>The pattern, or null.</summary>
    public string? Pattern { get; private set; }

    /// <summary>The known values; empty when any is allowed.</summary>
    public IReadOnlyList<string> Values { get; private set; } = [];

    /// <summary>The default, or null.</summary>
    public SpecNode? Default { get; private set; }

    /// <summary>Whether null is explicitly allowed.</summary>
    public bool IsNullable { get; private set; }

    /// <summary>The description nearest to the use.</summary>
    public string? Description { get; private set; }

    /// <summary>The schema of the elements, or null.</summary>
    public PlacedNode? Items { get; private set; }

    /// <summary>Whether properties that are not listed are explicitly allowed.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The properties of the schema and of everything that it is composed of or discriminates between.</summary>
    public IReadOnlyDictionary<string, PlacedNode> Properties => properties;

    /// <summary>Numeric keywords such as <c>minimum</c> and <c>maxLength</c>, as written.</summary>
    public IReadOnlyDictionary<string, string> Bounds => bounds;

    private readonly Dictionary<string, string> bounds = new(StringComparer.Ordinal);

    /// <summary>Merges a schema.</summary>
    public static EffectiveSchema Of(ContractDocument document, PlacedNode schema)
    {
        var result = new EffectiveSchema(document);
        result.Merge(schema);
        return result;
    }

    private void Merge(PlacedNode schema)
    {
        if (!seen.Add(schema.Node))
            return;
        MergeOwn(schema);
        if (schema.Node.Text("$ref") is { } reference && document.Find(reference) is SpecObject target)
            Merge(new PlacedNode(target, reference));
        foreach (var composition in (string[])["allOf", "oneOf", "anyOf"])
        {
            foreach ((_, var part) in schema.Children(composition))
                Merge(part);
        }

        foreach (var branch in schema.Node.Object("discriminator")?.Object("mapping")?.Members ?? [])
        {
            if (branch.Value is SpecScalar { Type: SpecScalarType.Text } text && document.Find(text.Value) is SpecObject mapped)
                Merge(new PlacedNode(mapped, text.Value));
        }

        if (schema.Node.Text("x-view") is { } view && document.Find(view) is SpecObject usual)
        {
            // The view only describes the usual shape of the value: it adds properties, but no constraints.
            foreach ((var name, var property) in Of(document, new PlacedNode(usual, view)).Properties)
                properties.TryAdd(name, property);
        }
    }

    private void MergeOwn(PlacedNode schema)
    {
        var node = schema.Node;
        MergeTypes(node["type"]);
        IsNullable |= node.IsTrue("nullable");
        Format ??= node.Text("format");
        Pattern ??= node.Text("pattern");
        Default ??= node["default"];
        Description ??= node.Text("description");
        Items ??= schema.Member("items");
        IsOpen |= node.IsTrue("additionalProperties") || node["additionalProperties"] is SpecObject;
        IEnumerable<SpecNode> values = node["const"] is { } constant ? [constant] : node.Array("enum")?.Items ?? [];
        Values =
        [
            .. Values.Union(values.OfType<SpecScalar>().Where(value => value.Type != SpecScalarType.Null).Select(value => value.Value)),
        ];
        foreach (var member in node.Members)
        {
            if (member.Value is SpecScalar { Type: SpecScalarType.Number } number)
                bounds.TryAdd(member.Name, number.Value);
        }

        foreach ((var name, var property) in schema.Children("properties"))
            properties.TryAdd(name, property);
    }

    private void MergeTypes(SpecNode? type)
    {
        IEnumerable<SpecNode> types =
            type is SpecArray list ? list.Items
            : type is null ? []
            : [type];
        string[] names = [.. types.OfType<SpecScalar>().Select(item => item.Value)];
        IsNullable |= names.Contains("null");
        Types = [.. Types.Union(names.Where(name => name is not "null"))];
    }
}
