using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration.Checks;

/// <summary>Refuses documents whose C# would take minutes or gigabytes, before any of it is made.</summary>
internal sealed class SizeCheck
{
    /// <summary>How many properties, parameters, values or parts may stand in one place, those of <c>allOf</c> included.</summary>
    public const int Members = 2_000;

    /// <summary>How many members all classes may have together, where a class counts as <see cref="ClassWeight"/> more.</summary>
    public const int AllMembers = 60_000;

    /// <summary>How many members take as much C# as a class without any, or as a method.</summary>
    public const int ClassWeight = 4;

    /// <summary>How many characters all texts may have together.</summary>
    public const long Characters = 12L << 20;

    private static readonly string[] Counted =
    [
        "properties",
        "mapping",
        "enum",
        "required",
        "parameters",
        "allOf",
        "oneOf",
        "anyOf",
        "tags",
    ];

    private readonly ContractDocument document;
    private readonly Dictionary<SpecObject, (long Members, int Levels)> sizes = new(ReferenceEqualityComparer.Instance);
    private long members;
    private long characters;

    private SizeCheck(ContractDocument document) => this.document = document;

    /// <summary>Checks a document.</summary>
    /// <exception cref="DocumentException">Something in it is too large to become C#.</exception>
    public static void Run(ContractDocument document) => new SizeCheck(document).Visit(document.Root, isNameMap: false);

    private void Visit(SpecNode node, bool isNameMap)
    {
        if (node is SpecArray list)
            list.Items.ForEach(item => Visit(item, isNameMap: false));
        if (node is SpecScalar scalar)
            Count(scalar, ref characters, scalar.Value.Length, Characters, "characters of text");
        if (node is not SpecObject map)
            return;
        if (!isNameMap)
        {
            Count(
                map,
                ref members,
                Measure(map, level: 0).Members + (map["properties"] is null ? 0 : ClassWeight) + OfOperation(map),
                AllMembers,
                "classes and members together"
            );
        }

        foreach (var member in map.Members)
        {
            if (!isNameMap)
                CheckCount(member);
            if (SpecVocabulary.LeadsToKeywords(member.Name, isNameMap, out var isMemberNameMap))
                Visit(member.Value, isMemberNameMap);
        }
    }

    /// <summary>An operation becomes a method and a query, with a member for each parameter, shared ones too.</summary>
    private static int OfOperation(SpecObject map) =>
        (map["responses"] is SpecObject ? ClassWeight : 0) + ((map["parameters"] as SpecArray)?.Items.Count ?? 0);

    private void Count(SpecNode place, ref long sum, long more, long limit, string what)
    {
        sum += more;
        if (sum > limit)
            throw Error(place, $"the document has more than {limit} {what}, which is not supported");
    }

    private void CheckCount(SpecMember member)
    {
        var count = member.Value.Count;
        if (count > Members && Counted.Contains(member.Name, StringComparer.Ordinal))
            throw Error(member.Value, $"'{member.Name}' has {count} entries; no more than {Members} are rendered");
    }

    /// <summary>
    /// The properties of a schema with those of its <c>allOf</c>, and how many schemas lie above one another in it. What is part of itself
    /// is another check's error.
    /// </summary>
    private (long Members, int Levels) Measure(SpecObject schema, int level)
    {
        if (sizes.TryGetValue(schema, out var known))
            return known;
        sizes[schema] = (0, 0);
        (long Members, int Levels) size = (schema.Object("properties")?.Members.Count ?? 0, 0);
        foreach (var part in schema.Array("allOf")?.Items.OfType<SpecObject>() ?? [])
        {
            if (level == DocumentLimits.ReferenceChain)
                throw TooDeep(schema);
            (var more, var levels) = Measure(document.Resolve(part), level + 1);
            size = (size.Members + more, Math.Max(size.Levels, levels + 1));
            if (size.Levels > DocumentLimits.ReferenceChain)
                throw TooDeep(schema);
            if (size.Members > Members)
                throw Error(schema, $"the schema has more than {Members} properties with those of its 'allOf'; no more are rendered");
        }

        return sizes[schema] = size;
    }

    private DocumentException TooDeep(SpecObject schema) =>
        Error(schema, $"the schema has more than {DocumentLimits.ReferenceChain} levels of 'allOf'; no more are rendered");

    private DocumentException Error(SpecNode place, string reason) =>
        document.Error(place, DocumentErrorCode.TooLarge, reason + "; divide it, or leave it out.");
}
