using Verification.Generator.Documents;
using Verification.Generator.Documents.Schemas;

namespace Verification.Generator.CodeGeneration.Views;

/// <summary>
/// A document for other generators, whose clients then lose nothing that the API may send: a value that is not listed, an id or an address
/// in another form than the usual one, a large number, an unknown property. What the document says about such values stands in the
/// descriptions. Names, operations, required and read-only properties stay.
/// </summary>
public sealed class OpenView
{
    private readonly HashSet<SpecObject> schemas = new(ReferenceEqualityComparer.Instance);
    private readonly OpenSchema open;

    private OpenView(ContractDocument document)
    {
        schemas.UnionWith(SchemaWalk.All(document).Select(schema => schema.Node));
        open = new OpenSchema(document);
    }

    /// <summary>The open view of a document. Its nodes keep their positions.</summary>
    /// <param name="document">The document, which stays as it is.</param>
    public static ContractDocument Of(ContractDocument document) =>
        document.With(new OpenView(document).Copy(document.Root, isNameMap: false));

    private SpecNode Copy(SpecNode node, bool isNameMap) =>
        node switch
        {
            SpecObject map => Copy(map, isNameMap),
            SpecArray list => Copy(list),
            _ => node,
        };

    private SpecArray Copy(SpecArray list)
    {
        var copy = new SpecArray(list.Position);
        copy.Items.AddRange(list.Items.Select(item => Copy(item, isNameMap: false)));
        return copy;
    }

    private SpecObject Copy(SpecObject map, bool isNameMap)
    {
        var copy = new SpecObject(map.Position);
        foreach (var member in isNameMap ? map.Members : Opened(map).Members)
        {
            if (!isNameMap && Extensions.IsOwn(member.Name))
                continue;
            if (!SpecVocabulary.LeadsToKeywords(member.Name, isNameMap, out var leadsToNames))
                Add(copy, member, isNameMap || member.Name is not "examples" ? member.Value : Embedded(member.Value));
            else
                Add(copy, member, Copy(member.Value, leadsToNames));
        }

        return copy;
    }

    private SpecObject Opened(SpecObject map)
    {
        if (schemas.Contains(map) || open.RefersToValues(map))
            return open.Of(map);
        return map["schema"] is SpecObject && map["in"] is not null ? open.OfParameter(map) : map;
    }

    /// <summary>Examples in files of their own are found from the place of the document only.</summary>
    private static SpecNode? Embedded(SpecNode examples)
    {
        if (examples is not SpecObject map)
            return examples;
        var copy = new SpecObject(map.Position);
        foreach (var member in map.Members.Where(member => member.Value is not SpecObject example || example["externalValue"] is null))
            copy.TryAdd(member);
        return copy.Count == 0 ? null : copy;
    }

    private static void Add(SpecObject copy, SpecMember member, SpecNode? value)
    {
        if (value is not null)
            copy.TryAdd(member with { Value = value });
    }
}
