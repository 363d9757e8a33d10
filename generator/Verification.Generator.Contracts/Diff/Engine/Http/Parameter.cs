namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>A parameter of an operation.</summary>
internal sealed class Parameter
{
    private readonly Parameter? whole;

    private Parameter(SpecPlace property, Parameter whole, bool isRequired)
    {
        (Place, Declaration, Key, Name, Location) = (
            property,
            whole.Declaration,
            $"{whole.Location}/{property.Name}",
            property.Name,
            whole.Location
        );
        this.whole = whole;
        IsRequired = isRequired;
    }

    private Parameter(SpecPlace place, SpecPlace declaration, string key)
    {
        Place = place;
        Declaration = declaration;
        Key = key;
        Name = place.TextOf("name") ?? "";
        Location = place.TextOf("in") ?? "";
        IsRequired = Location is "path" || place.IsSet("required");
    }

    /// <summary>Where it stands, behind its reference.</summary>
    public SpecPlace Place { get; }

    /// <summary>The same place as what the operation's list brings in.</summary>
    public SpecPlace Declaration { get; }

    /// <summary>What tells it apart: location and name, for path parameters their place in the path.</summary>
    public string Key { get; }

    public string Name { get; }

    /// <summary><c>path</c>, <c>query</c>, <c>header</c> or <c>cookie</c>.</summary>
    public string Location { get; }

    /// <summary>Whether it must be there: path parameters always.</summary>
    public bool IsRequired { get; }

    /// <summary>How a list or object is written (OpenAPI 3.1, section 4.8.12), for instance <c>form, exploded</c>.</summary>
    public string Style
    {
        get
        {
            if (whole is not null)
                return whole.Style;
            var style = Place.TextOf("style") ?? (Location is "query" or "cookie" ? "form" : "simple");
            var isExploded = Place.Has("explode") ? Place.IsSet("explode") : style is "form";
            return isExploded ? style + ", exploded" : style;
        }
    }

    /// <summary>The media type of its value; empty when it is written by style.</summary>
    public string MediaType => Content?.Name ?? "";

    /// <summary>Its schema; one that allows everything where there is none.</summary>
    public SpecPlace Schema => whole is not null ? Place : (Content ?? Place).Member("schema") ?? Place.Emptied();

    /// <summary>Whether a flag is set: the members of an exploded object have those of the whole.</summary>
    public bool IsSet(string flag) => (whole?.Place ?? Place).IsSet(flag);

    /// <summary>
    /// The parameters that an exploded form object puts into the query, each under its own name (OpenAPI 3.1, section 4.8.12); none when
    /// the parameter is something else, or holds members that its schema does not name.
    /// </summary>
    public IReadOnlyList<Parameter> Members(ContractView view)
    {
        if (Location is not "query" || Style is not "form, exploded" || MediaType.Length > 0 || whole is not null)
            return [];
        var schema = view.SchemaAt(Schema);
        var isPlain =
            schema.Types is JsonTypes.Object && schema.First("additionalProperties") is null or { IsFalse: true } && !schema.Choices.Any();
        var isFlat =
            isPlain
            && schema.Properties.All(property => property.Value.Count == 1)
            && schema.Properties.Keys.All(name => (schema.Property(name)!.Types & (JsonTypes.Array | JsonTypes.Object)) == JsonTypes.None);
        return isFlat
            ?
            [
                .. schema.Properties.Select(property => new Parameter(
                    property.Value[0],
                    this,
                    IsRequired && schema.Required.Contains(property.Key)
                )),
            ]
            : [];
    }

    private SpecPlace? Content => whole is not null ? null : Place.Member("content")?.NamedMembers.FirstOrDefault();

    /// <summary>
    /// The parameters of a path item and an operation in it; those of the operation win. Header parameters that the specification ignores
    /// are left out.
    /// </summary>
    public static Dictionary<string, Parameter> All(ContractView view, SpecPlace pathItem, SpecPlace operation, string path)
    {
        var result = new Dictionary<string, Parameter>(StringComparer.Ordinal);
        var names = PathTemplate.Names(path);
        foreach (var owner in (SpecPlace[])[pathItem, operation])
        {
            foreach (var place in owner.Member("parameters")?.Items ?? [])
            {
                var target = view.Resolve(place);
                var parameter = new Parameter(
                    target,
                    view.Declared(place),
                    KeyOf(target.TextOf("in") ?? "", target.TextOf("name") ?? "", names)
                );
                if (!IsIgnored(parameter))
                    result[parameter.Key] = parameter;
            }
        }

        return result;
    }

    private static string KeyOf(string location, string name, List<string> pathNames) =>
        location switch
        {
            "path" when pathNames.IndexOf(name) is >= 0 and var index => $"path/{index}",
            "header" => "header/" + name.ToLowerInvariant(),
            _ => $"{location}/{name}",
        };

    private static bool IsIgnored(Parameter parameter) =>
        parameter.Location is "header" && parameter.Name.ToLowerInvariant() is ("accept" or "content-type" or "authorization");
}
