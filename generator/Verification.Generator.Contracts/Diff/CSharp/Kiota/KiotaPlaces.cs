using System.Text.RegularExpressions;
using Verification.Generator.Documents;
using Verification.Generator.Documents.Schemas;

namespace Verification.Generator.Contracts.Diff.CSharp.Kiota;

/// <summary>Finds places of a document by the names that Kiota has in its code.</summary>
internal sealed partial class KiotaPlaces(ContractDocument document)
{
    private const string Schemas = "#/components/schemas";

    /// <summary>References are followed so far.</summary>
    private const int LongestChain = 32;

    /// <summary>The places of the schema that a model comes from, its own first: of a component, or of a property of one, whose names Kiota
    /// joins with an underscore.</summary>
    public IReadOnlyList<string> OfSchema(string className)
    {
        var components = document.Root.Object("components")?.Object("schemas")?.Members ?? [];
        foreach (var component in components)
        {
            var pointer = PlacedNode.Below(Schemas, component.Name);
            if (IsSame(component.Name, className))
                return Reached(pointer);
            if (className.IndexOf('_', StringComparison.Ordinal) is > 0 and var end && IsSame(component.Name, className[..end]))
                return OfProperty(pointer, className[(end + 1)..]);
        }

        return [];
    }

    /// <summary>The places of a property, in a schema or one of the parts that it is composed of.</summary>
    public IReadOnlyList<string> OfProperty(string schema, string wire) =>
        [.. Parts(schema, 0).Select(part => Member(part, "properties", wire)).OfType<string>().Take(1).SelectMany(Reached)];

    /// <summary>The place of the path of a template.</summary>
    public string? OfPath(string template)
    {
        var shape = Shape(Query().Replace(template, "")["{+baseurl}".Length..]);
        var path = document.Root.Object("paths")?.Members.FirstOrDefault(member => Shape(member.Name) == shape);
        return path is null ? null : PlacedNode.Below("#/paths", path.Name);
    }

    /// <summary>The place of the operation that a method such as <c>GetAsync</c> calls.</summary>
    public string? OfMethod(string path, string method) =>
        SpecVocabulary
            .Methods.Where(name =>
                method.Equals(name + "Async", StringComparison.OrdinalIgnoreCase)
                || method.Equals($"To{name}RequestInformation", StringComparison.OrdinalIgnoreCase)
            )
            .Select(name => PlacedNode.Below(path, name))
            .FirstOrDefault(pointer => document.Find(pointer) is SpecObject);

    /// <summary>The place of the operation that a class such as <c>AttemptsRequestBuilderGetQueryParameters</c> belongs to.</summary>
    public string? OfParameters(string path, string className) =>
        SpecVocabulary
            .Methods.Where(name => className.EndsWith(name + "QueryParameters", StringComparison.OrdinalIgnoreCase))
            .Select(name => PlacedNode.Below(path, name))
            .FirstOrDefault(pointer => document.Find(pointer) is SpecObject);

    /// <summary>The places of a parameter of an operation or of its path.</summary>
    public IReadOnlyList<string> OfParameter(string operation, string wire)
    {
        foreach (var owner in (string[])[operation, operation[..operation.LastIndexOf('/')]])
        {
            var parameters = (document.Find(owner) as SpecObject)?.Array("parameters")?.Items ?? [];
            foreach ((var index, var parameter) in parameters.OfType<SpecObject>().Index())
            {
                if (document.Resolve(parameter).Text("name") == wire)
                    return Reached($"{owner}/parameters/{index}");
            }
        }

        return [];
    }

    /// <summary>A place, and those that its references lead to.</summary>
    private IReadOnlyList<string> Reached(string pointer)
    {
        var reached = new List<string>();
        Reach(pointer, reached);
        return reached;
    }

    private void Reach(string pointer, List<string> reached)
    {
        if (reached.Count > LongestChain || reached.Contains(pointer) || document.Find(pointer) is not SpecObject node)
            return;
        reached.Add(pointer);
        if (node.Text("$ref") is { } reference)
            Reach(reference, reached);
        foreach (var inner in (string[])["schema", "items"])
        {
            if (node.Object(inner)?.Text("$ref") is { } target)
                Reach(target, reached);
        }

        if (node.Array("allOf") is { Items: [SpecObject only] } && only.Text("$ref") is { } whole)
            Reach(whole, reached);
    }

    private IEnumerable<string> Parts(string schema, int depth)
    {
        yield return schema;
        if (depth > LongestChain || (document.Find(schema) as SpecObject)?.Array("allOf") is not { } parts)
            yield break;
        foreach ((var index, _) in parts.Items.Index())
        {
            foreach (var part in Parts($"{schema}/allOf/{index}", depth + 1))
                yield return part;
        }
    }

    private string? Member(string pointer, string map, string name) =>
        (document.Find(pointer) as SpecObject)?.Object(map)?[name] is null ? null : PlacedNode.Below(PlacedNode.Below(pointer, map), name);

    private static bool IsSame(string schema, string className) =>
        string.Equals(Letters().Replace(schema, ""), Letters().Replace(className, ""), StringComparison.OrdinalIgnoreCase);

    /// <summary>A path without the names of its parameters.</summary>
    private static string Shape(string path) => Parameter().Replace(path, "{}");

    [GeneratedRegex(@"\{\?[^}]*\}", RegexOptions.ExplicitCapture, PatternTime.Milliseconds)]
    private static partial Regex Query();

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.ExplicitCapture, PatternTime.Milliseconds)]
    private static partial Regex Parameter();

    [GeneratedRegex("[^A-Za-z0-9]", RegexOptions.ExplicitCapture, PatternTime.Milliseconds)]
    private static partial Regex Letters();
}
