using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>
/// A schema of OpenAPI 3.0 or 3.1 in one form: references followed, <c>allOf</c> merged, the ways of saying null, const and type made one.
/// </summary>
internal sealed class Schema
{
    private static readonly Dictionary<string, List<SpecPlace>> NoProperties = [];
    private readonly ContractView view;
    private readonly SpecPlace[] fragments;
    private Dictionary<string, List<SpecPlace>>? properties;
    private HashSet<string>? required;

    /// <summary>Normalises fragments that all hold.</summary>
    public Schema(ContractView view, SpecPlace[] fragments)
    {
        this.view = view;
        this.fragments = fragments;
        JsonTypes[] declared = [.. fragments.Select(TypesOf).OfType<JsonTypes>()];
        IsTyped = declared.Length > 0;
        Types = IsTyped ? declared.Aggregate(JsonTypes.Any, (all, types) => all & types) : Implied(fragments);
        IsNullable =
            SaysNull(fragments[0])
            || Array.Exists(fragments, fragment => fragment.Has("$ref") && fragment.IsSet("nullable"))
            || (IsTyped && fragments.All(fragment => TypesOf(fragment) is null || SaysNull(fragment)));
    }

    /// <summary>Where the schema stands, behind its references.</summary>
    public SpecPlace Place => fragments[0];

    /// <summary>The objects whose keywords all hold.</summary>
    public IReadOnlyList<SpecPlace> Fragments => fragments;

    /// <summary>The types that a value may have besides null.</summary>
    public JsonTypes Types { get; }

    /// <summary>Whether anything restricts the types.</summary>
    public bool IsTyped { get; }

    /// <summary>Whether the schema says that the value may be null.</summary>
    public bool IsNullable { get; }

    /// <summary>Whether null is a value of the schema: it says so, or it restricts the types not at all.</summary>
    public bool AcceptsNull => IsNullable || (!IsTyped && Types is JsonTypes.Any);

    /// <summary>Whether the value appears in responses only.</summary>
    public bool IsReadOnly => IsSet("readOnly");

    /// <summary>Whether the value appears in requests only.</summary>
    public bool IsWriteOnly => IsSet("writeOnly");

    /// <summary>Whether any keyword restricts the values, unions aside.</summary>
    public bool HasConstraints =>
        fragments.Any(fragment =>
            fragment.Node is not SpecObject map || map.Members.Any(member => !SchemaVocabulary.IsAnnotation(member.Name))
        );

    /// <summary>Whether nothing but unions and a type restricts the values.</summary>
    public bool IsBareUnion =>
        fragments.All(fragment =>
            fragment.Node is SpecObject map
            && map.Members.All(member => member.Name is "type" || SchemaVocabulary.IsAnnotation(member.Name))
        );

    /// <summary>The unions of more than one branch that are not just a list of types.</summary>
    public IEnumerable<SpecPlace> Choices =>
        fragments.SelectMany(Unions).Where(choice => FragmentCollector.Branches(choice).Count > 1 && BareTypes(choice) is null);

    /// <summary>
    /// The same beside another schema: a list of types that is written as a union is one, where the other side has a union, too.
    /// </summary>
    public IEnumerable<SpecPlace> ChoicesBeside(Schema other) =>
        Choices.Any() || !other.Choices.Any()
            ? Choices
            : fragments.SelectMany(Unions).Where(choice => FragmentCollector.Branches(choice).Count > 1);

    /// <summary>What tells alternatives apart, or null. A subtype merges that of its base, but there is nothing left to choose.</summary>
    public SpecPlace? Discriminator => DiscriminatorOwner?.Member("discriminator");

    /// <summary>The schemas that the discriminator chooses where no union lists them.</summary>
    public IEnumerable<Subtype> Subtypes => DiscriminatorOwner is { } owner ? view.SubtypesOf(owner.Node) : [];

    /// <summary>The schema that a value in the mapping of a discriminator stands for in this document, or null.</summary>
    public SpecPlace? MappingTarget(SpecPlace mapping) => view.MappingTarget(mapping.Text);

    /// <summary>Where the schema says that the value may be null, or null.</summary>
    public SpecPlace? NullPlace => fragments.Select(NullOf).FirstOrDefault(place => place is not null);

    /// <summary>The properties, each with all the places that describe it.</summary>
    public IReadOnlyDictionary<string, List<SpecPlace>> Properties => properties ??= CollectProperties();

    /// <summary>The names of the properties that must be there.</summary>
    public IReadOnlySet<string> Required =>
        required ??= [
            .. fragments.SelectMany(fragment => fragment.Member("required")?.Items ?? []).Select(name => name.Text).OfType<string>(),
        ];

    /// <summary>The places of a keyword, one for each fragment that has it.</summary>
    public IEnumerable<SpecPlace> All(string keyword) => fragments.Select(fragment => fragment.Member(keyword)).OfType<SpecPlace>();

    /// <summary>The first place of a keyword, or null.</summary>
    public SpecPlace? First(string keyword)
    {
        foreach (var fragment in fragments)
        {
            if (fragment.Has(keyword))
                return fragment.Member(keyword);
        }

        return null;
    }

    /// <summary>Whether any fragment sets a keyword to <c>true</c>.</summary>
    public bool IsSet(string keyword) => Array.Exists(fragments, fragment => fragment.IsSet(keyword));

    /// <summary>The schema of a property, or null.</summary>
    public Schema? Property(string name) => Properties.TryGetValue(name, out var places) ? Combine(places) : null;

    /// <summary>The schema that a keyword holds, all fragments together, or null.</summary>
    public Schema? Child(string keyword) => All(keyword).ToList() is { Count: > 0 } places ? Combine(places) : null;

    /// <summary>The schema of several places of this document.</summary>
    public Schema Combine(IReadOnlyList<SpecPlace> places) => places.Count == 1 ? view.SchemaAt(places[0]) : view.SchemaAt(places);

    private SpecPlace? DiscriminatorOwner =>
        Array.Find(fragments, fragment => fragment.Has("discriminator")) is { } owner
        && !Array.Exists(fragments, fragment => view.IsSubtype(fragment.Node, owner.Node))
            ? owner
            : null;

    private static IEnumerable<SpecPlace> Unions(SpecPlace fragment) =>
        new[] { fragment.Member("oneOf"), fragment.Member("anyOf") }.OfType<SpecPlace>();

    private JsonTypes? TypesOf(SpecPlace fragment) =>
        DeclaredTypes(fragment) ?? Unions(fragment).Select(BranchTypes).FirstOrDefault(types => types is not null);

    private static JsonTypes? DeclaredTypes(SpecPlace fragment)
    {
        if (fragment.Node is SpecScalar)
            return fragment.IsFalse ? JsonTypes.None : null;
        if (fragment.Member("type") is { } type)
            return Parse(type.Node);
        foreach (var choice in Unions(fragment))
        {
            if (BareTypes(choice) is { } types)
                return types;
        }

        if (fragment.Member("const") is { } constant)
            return JsonTypeNames.Of(constant.Node);
        return fragment.Member("enum")?.Items.Aggregate(JsonTypes.None, (all, value) => all | JsonTypeNames.Of(value.Node));
    }

    /// <summary>Whoever describes properties or items and leaves out the type means an object or a list.</summary>
    private static JsonTypes Implied(SpecPlace[] fragments) =>
        Array.Exists(fragments, fragment => fragment.Has("properties")) ? JsonTypes.Object
        : Array.Exists(fragments, fragment => fragment.Has("items")) ? JsonTypes.Array
        : JsonTypes.Any;

    /// <summary>What the branches of a union allow together, when each of them says so itself.</summary>
    private JsonTypes? BranchTypes(SpecPlace choice)
    {
        var all = JsonTypes.None;
        foreach (var branch in FragmentCollector.Branches(choice))
        {
            var parts = FragmentCollector.Collect(view, [branch]);
            JsonTypes[] declared = [.. parts.Select(DeclaredTypes).OfType<JsonTypes>()];
            var types = declared.Length > 0 ? declared.Aggregate(JsonTypes.Any, (common, next) => common & next) : Implied(parts);
            if (types is JsonTypes.Any)
                return null;
            all |= types;
        }

        return all is JsonTypes.None ? null : all;
    }

    /// <summary>A union whose branches say nothing but their type is a list of types.</summary>
    private static JsonTypes? BareTypes(SpecPlace choice)
    {
        var all = JsonTypes.None;
        var several = JsonTypes.None;
        foreach (var branch in FragmentCollector.Branches(choice))
        {
            var isBare =
                branch.Node is SpecObject map
                && map["type"] is SpecScalar
                && map.Members.All(member => member.Name is "type" || SchemaVocabulary.IsDocumentation(member.Name));
            if (!isBare)
                return null;
            var types = Parse(branch.Member("type")!.Node);
            several |= all & types;
            all |= types;
        }

        // Exactly one branch of oneOf may fit: an integer fits "integer" and "number".
        return choice.Name is "oneOf" ? all & ~several : all;
    }

    private static JsonTypes Parse(SpecNode type) =>
        type switch
        {
            SpecScalar scalar => JsonTypeNames.Parse(scalar.Value),
            SpecArray list => list
                .Items.OfType<SpecScalar>()
                .Aggregate(JsonTypes.None, (all, name) => all | JsonTypeNames.Parse(name.Value)),
            _ => JsonTypes.Any,
        };

    private static bool SaysNull(SpecPlace fragment) => NullOf(fragment) is not null;

    private static SpecPlace? NullOf(SpecPlace fragment)
    {
        if (fragment.IsSet("nullable"))
            return fragment.Member("nullable");
        if (fragment.Member("type") is { } type)
        {
            var isNull = type.Node is SpecArray list
                ? list.Items.Exists(name => name is SpecScalar { Value: "null" })
                : type.Node is SpecScalar { Value: "null" };
            return isNull ? type : null;
        }

        return Unions(fragment).SelectMany(choice => choice.Items).FirstOrDefault(branch => branch.TextOf("type") is "null")
            ?? fragment.Member("enum")?.Items.FirstOrDefault(value => value.Node is SpecScalar { Type: SpecScalarType.Null });
    }

    private Dictionary<string, List<SpecPlace>> CollectProperties()
    {
        Dictionary<string, List<SpecPlace>>? result = null;
        foreach (var map in All("properties"))
        {
            foreach (var property in map.Members)
            {
                result ??= new Dictionary<string, List<SpecPlace>>(StringComparer.Ordinal);
                if (!result.TryGetValue(property.Name, out var places))
                    result[property.Name] = places = [];
                places.Add(property);
            }
        }

        return result ?? NoProperties;
    }
}
