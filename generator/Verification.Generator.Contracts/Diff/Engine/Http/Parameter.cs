namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>A parameter of an operation.</summary>
internal sealed class Parameter
{
    private Parameter(SpecPlace place, SpecPlace declaration, string key)
    {
        Place = place;
        Declaration = declaration;
        Key = key;
        Name = place.TextOf("name") ?? "";
        Location = place.TextOf("in") ?? "";
    }

    /// <summary>Where it stands, behind its reference.</summary>
    public SpecPlace Place { get; }

    /// <summary>The same place as what the operation's list brings in.</summary>
    public SpecPlace Declaration { get; }

    /// <summary>What tells it apart: location and name, for path parameters their place in the path.</summary>
    public string Key { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary><c>path</c>, <c>query</c>, <c>header</c> or <c>cookie</c>.</summary>
    public string Location { get; }

    /// <summary>Whether it must be there: path parameters always.</summary>
    public bool IsRequired => Location is "path" || Place.IsSet("required");

    /// <summary>How a list or object is written (OpenAPI 3.1, section 4.8.12), for instance <c>form, exploded</c>.</summary>
    public string Style
    {
        get
        {
            string style = Place.TextOf("style") ?? (Location is "query" or "cookie" ? "form" : "simple");
            bool isExploded = Place.Has("explode") ? Place.IsSet("explode") : style is "form";
            return isExploded ? style + ", exploded" : style;
        }
    }

    /// <summary>The media type of its value; empty when it is written by style.</summary>
    public string MediaType => Content?.Name ?? "";

    /// <summary>The object that holds its schema: itself or its media type.</summary>
    public SpecPlace SchemaOwner => Content ?? Place;

    private SpecPlace? Content => Place.Member("content")?.NamedMembers.FirstOrDefault();

    /// <summary>The parameters of a path item and an operation in it; those of the operation win. Header parameters that the specification ignores are left out.</summary>
    public static Dictionary<string, Parameter> All(ContractView view, SpecPlace pathItem, SpecPlace operation, string path)
    {
        var result = new Dictionary<string, Parameter>(StringComparer.Ordinal);
        List<string> names = PathTemplate.Names(path);
        foreach (SpecPlace owner in (SpecPlace[])[pathItem, operation])
        {
            foreach (SpecPlace place in owner.Member("parameters")?.Items ?? [])
            {
                SpecPlace target = view.Resolve(place);
                var parameter = new Parameter(target, view.Declared(place), KeyOf(target.TextOf("in") ?? "", target.TextOf("name") ?? "", names));
                if (!IsIgnored(parameter)) result[parameter.Key] = parameter;
            }
        }

        return result;
    }

    private static string KeyOf(string location, string name, List<string> pathNames) => location switch
    {
        "path" when pathNames.IndexOf(name) is >= 0 and var index => $"path/{index}",
        "header" => "header/" + name.ToLowerInvariant(),
        _ => $"{location}/{name}",
    };

    private static bool IsIgnored(Parameter parameter) =>
        parameter.Location is "header" && parameter.Name.ToLowerInvariant() is ("accept" or "content-type" or "authorization");
}
