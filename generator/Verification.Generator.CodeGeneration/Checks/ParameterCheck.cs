using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration.Checks;

/// <summary>Finds what cannot be rendered in one parameter.</summary>
internal static class ParameterCheck
{
    /// <summary>Headers that OpenAPI forbids as parameters and tells tools to ignore.</summary>
    private static readonly string[] IgnoredHeaders = ["Accept", "Content-Type", "Authorization"];

    /// <summary>Whether OpenAPI tells tools to ignore a header parameter.</summary>
    public static bool IsIgnored(string header) => IgnoredHeaders.Contains(header, StringComparer.OrdinalIgnoreCase);

    public static void Run(ContractDocument document, SpecObject parameter)
    {
        if (parameter.Text("name") is not { Length: > 0 } name)
            throw document.Error(parameter, DocumentErrorCode.Structure, "the parameter has no name.");
        var place =
            parameter.Text("in")
            ?? throw document.Error(
                parameter,
                DocumentErrorCode.Structure,
                $"the parameter '{name}' does not say where it goes; add 'in'."
            );
        if (place is "header" && IsIgnored(name))
            return;
        if (place is not ("path" or "query" or "header" or "cookie"))
        {
            throw document.Error(
                parameter,
                DocumentErrorCode.Structure,
                $"the parameter '{name}' goes into '{place}'; parameters go into path, query, header or cookie."
            );
        }

        if (parameter["schema"] is not SpecObject schema)
        {
            throw document.Error(
                parameter,
                DocumentErrorCode.Unsupported,
                $"the parameter '{name}' has no schema; other content is not rendered."
            );
        }

        CheckSchema(document, parameter, name, document.Resolve(schema));
        CheckStyle(document, parameter, name, place);
    }

    private static void CheckSchema(ContractDocument document, SpecObject parameter, string name, SpecObject schema)
    {
        var element = schema.Object("items") is { } items ? document.Resolve(items) : schema;
        var isScalar =
            element["properties"] is null
            && element["additionalProperties"] is null
            && element.Text("type") is not ("object" or "array")
            && element["oneOf"] is null
            && element["anyOf"] is null;
        var isPath = parameter.Text("in") is "path";
        if (isScalar && !(isPath && schema["items"] is not null))
            return;
        throw document.Error(
            schema,
            DocumentErrorCode.Unsupported,
            $"the parameter '{name}' is no plain value{(isPath ? "" : " and no list of them")}; it is not rendered."
        );
    }

    private static void CheckStyle(ContractDocument document, SpecObject parameter, string name, string place)
    {
        if (parameter["style"] is not { } node)
            return;
        var usual = place is "path" or "header" ? "simple" : "form";
        if (parameter.Text("style") == usual)
            return;
        throw document.Error(node, DocumentErrorCode.Unsupported, $"the style of parameter '{name}' is not rendered; only '{usual}' is.");
    }
}
