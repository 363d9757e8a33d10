using System.Buffers;
using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration.Checks;

/// <summary>Finds what cannot be rendered in one parameter.</summary>
internal static class ParameterCheck
{
    /// <summary>Headers that OpenAPI forbids as parameters and tells tools to ignore.</summary>
    private static readonly string[] IgnoredHeaders = ["Accept", "Content-Type", "Authorization"];

    /// <summary>Headers that HTTP itself decides, or the connection.</summary>
    private static readonly string[] HeadersOfHttp = ["Connection", "Content-Length", "Host", "Transfer-Encoding"];

    /// <summary>The characters of a token (RFC 9110, section 5.6.2).</summary>
    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create(
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    );

    /// <summary>Whether OpenAPI tells tools to ignore a header parameter.</summary>
    public static bool IsIgnored(string header) => IgnoredHeaders.Contains(header, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether no caller can set a parameter, so that its operation means the same without it.</summary>
    public static bool IsNeverSent(SpecObject parameter) =>
        parameter.Text("in") is "header" && parameter.Text("name") is { } name && (IsOfHttp(name) || !IsToken(name));

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

        if (IsNeverSent(parameter))
        {
            throw document.Error(
                parameter,
                DocumentErrorCode.Unsupported,
                $"the header parameter '{name}' is not sent: "
                    + (IsToken(name) ? "HTTP itself decides that header." : "no header can have this name.")
            );
        }

        if (parameter["schema"] is not SpecObject)
            CheckContent(document, parameter, name);
        CheckStyle(document, parameter, name, place);
    }

    private static bool IsOfHttp(string name) => HeadersOfHttp.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool IsToken(string name) => !name.AsSpan().ContainsAnyExcept(TokenCharacters);

    /// <summary>A parameter that is described by its content has one media type (OpenAPI, Parameter Object).</summary>
    private static void CheckContent(ContractDocument document, SpecObject parameter, string name)
    {
        if (parameter.Object("content") is not { Members: [var media, ..] } content)
        {
            throw document.Error(
                parameter,
                DocumentErrorCode.Unsupported,
                $"the parameter '{name}' has neither a schema nor content, so that nothing says what its values are."
            );
        }

        var hasSchema = media.Value is SpecObject value && value["schema"] is SpecObject;
        if (hasSchema && (MediaTypes.IsJson(media.Name) || MediaTypes.IsText(media.Name)))
            return;
        throw document.Error(
            content,
            DocumentErrorCode.Unsupported,
            $"the content of the parameter '{name}' is not supported; a schema for application/json or text/plain is."
        );
    }

    private static void CheckStyle(ContractDocument document, SpecObject parameter, string name, string place)
    {
        if (parameter["style"] is not { } node)
            return;
        var styles = StylesOf(place);
        if (styles.Contains(parameter.Text("style")))
            return;
        throw document.Error(
            node,
            DocumentErrorCode.Unsupported,
            $"the style of the {place} parameter '{name}' is not supported: OpenAPI has {string.Join(", ", styles)} there."
        );
    }

    private static string[] StylesOf(string place) =>
        place switch
        {
            "path" => ["simple", "label", "matrix"],
            "header" => ["simple"],
            "cookie" => ["form"],
            _ => ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
        };
}
