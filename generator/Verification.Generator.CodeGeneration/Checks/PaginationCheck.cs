using Verification.Generator.Documents;
using Verification.Generator.Documents.Schemas;

namespace Verification.Generator.CodeGeneration.Checks;

/// <summary>Checks that <c>x-pagination</c> names members and parameters that the operation has.</summary>
internal static class PaginationCheck
{
    /// <summary>The styles, as documents write them.</summary>
    internal static IReadOnlyList<string> Styles { get; } = ["single", "next-link", "token", "offset", "page-number", "link-header"];

    /// <summary>Members that belong to some styles only, so that another style would ignore them.</summary>
    private static readonly (string Member, string[] Styles)[] OfStyles =
    [
        ("page", ["page-number"]),
        ("first-page", ["page-number"]),
        ("more", ["offset", "page-number"]),
        ("short-page-is-last", ["offset", "page-number"]),
    ];

    /// <summary>Checks <c>x-pagination</c>.</summary>
    /// <param name="document">The document.</param>
    /// <param name="operation">The operation that may have the extension.</param>
    /// <param name="result">The schema of its response.</param>
    /// <param name="parameters">Its parameters, resolved.</param>
    /// <exception cref="DocumentException">The extension is not one of ours, or does not fit the operation.</exception>
    public static void Run(ContractDocument document, SpecObject operation, SpecObject? result, List<SpecObject> parameters)
    {
        if (operation[Extensions.Pagination] is not { } node)
            return;
        var pagination = RenderabilityCheck.Expect<SpecObject>(document, node, Extensions.Pagination);
        ExtensionMembers.Check(document, pagination, Extensions.Pagination);
        var style = StyleOf(document, pagination);
        CheckRows(document, pagination, result);
        CheckMember(document, pagination, result, "next", isRequired: style is "next-link" or "token");
        CheckNext(document, pagination, result, style);
        CheckMember(document, pagination, result, "total", isRequired: false, style is "offset" or "page-number" ? "integer" : null);
        CheckMember(document, pagination, result, "more", isRequired: false, "boolean");
        CheckIdentity(document, pagination, result);
        CheckParameter(document, pagination, parameters, "token", isRequired: style is "token");
        CheckParameter(document, pagination, parameters, "offset", isRequired: style is "offset");
        CheckParameter(document, pagination, parameters, "page", isRequired: style is "page-number");
        CheckParameter(document, pagination, parameters, "page-size", isRequired: false);
        CheckPosition(document, pagination, parameters);
        CheckNumbers(document, pagination);
    }

    private static string StyleOf(ContractDocument document, SpecObject pagination)
    {
        var style = pagination.Text("style") ?? "";
        if (!Styles.Contains(style, StringComparer.Ordinal))
        {
            throw document.Error(
                pagination["style"] ?? pagination,
                DocumentErrorCode.Extension,
                $"the style of {Extensions.Pagination} is one of {string.Join(", ", Styles)}."
            );
        }

        foreach (var (member, styles) in OfStyles)
        {
            if (pagination[member] is { } node && !styles.Contains(style, StringComparer.Ordinal))
            {
                throw document.Error(
                    node,
                    DocumentErrorCode.Extension,
                    $"'{member}' belongs to the style {string.Join(" or ", styles)}, and this is {style}."
                );
            }
        }

        return style;
    }

    /// <summary>The items stand in a member, or the response is the array of them.</summary>
    private static void CheckRows(ContractDocument document, SpecObject pagination, SpecObject? result)
    {
        var isArray = result is not null && IsOfType(document.Resolve(result), "array");
        if (isArray && pagination["items"] is { } named)
            throw document.Error(named, DocumentErrorCode.Extension, "the response is the array of the items: leave out 'items'.");
        if (!isArray && ExtensionCheck.Required(document, pagination, "items", isRequired: true) is { } items && List(items.Value) is null)
            throw document.Error(items, DocumentErrorCode.Extension, $"the response has no member '{items.Value}'.");

        if (ItemOf(document, pagination, result) is { } item && IsTyped(item))
            return;
        throw document.Error(
            pagination["items"] ?? pagination,
            DocumentErrorCode.Extension,
            "the items of the list have no type that a list can have; give them a schema with properties, or a type."
        );

        SpecObject? List(string name) => result is null ? null : Property(document, document.Resolve(result), name);
    }

    private static bool IsTyped(SpecObject schema)
    {
        string[] composed = ["properties", "allOf", "oneOf", "anyOf", "enum", "const"];
        return composed.Any(keyword => schema[keyword] is not null)
            || TypesOf(schema).Any(type => type is not ("object" or "array" or "null"));
    }

    /// <summary>The schema of an item.</summary>
    private static SpecObject? ItemOf(ContractDocument document, SpecObject pagination, SpecObject? result)
    {
        var list = result is not null && pagination.Text("items") is { } name ? Property(document, document.Resolve(result), name) : result;
        return list is not null && document.Resolve(list).Object("items") is { } item ? document.Resolve(item) : null;
    }

    private static void CheckMember(
        ContractDocument document,
        SpecObject pagination,
        SpecObject? result,
        string name,
        bool isRequired,
        string? type = null
    )
    {
        if (ExtensionCheck.Required(document, pagination, name, isRequired) is not { } path)
            return;
        if (Member(document, result, path.Value) is not { } schema)
            throw document.Error(path, DocumentErrorCode.Extension, $"the response has no member '{path.Value}'.");
        if (type is not null && !IsOfType(document.Resolve(schema), type))
            throw document.Error(path, DocumentErrorCode.Extension, $"'{name}' names a member of the type {type} here.");
    }

    /// <summary>The next page is named by a plain text, or by a whole number that is a token.</summary>
    private static void CheckNext(ContractDocument document, SpecObject pagination, SpecObject? result, string style)
    {
        if (pagination["next"] is not SpecScalar path || Member(document, result, path.Value) is not { } member)
            return;
        var schema = EffectiveSchema.Of(document, new PlacedNode(member, ""));
        var isNext = schema.Types switch
        {
            ["string"] => schema is { Format: not ("date" or "date-time"), Values.Count: 0 },
            ["integer"] => style is "token",
            _ => false,
        };
        if (isNext && schema.Items is null && schema.Properties.Count == 0)
            return;
        throw document.Error(
            path,
            DocumentErrorCode.Extension,
            style is "token"
                ? "'next' names a plain text or a whole number here, without 'enum' and without the format of a date."
                : "'next' names a plain text here, without 'enum' and without the format of a date."
        );
    }

    private static SpecObject? Member(ContractDocument document, SpecObject? schema, string path)
    {
        foreach (var part in path.Split('.'))
            schema = schema is null ? null : Property(document, document.Resolve(schema), part);
        return schema;
    }

    /// <summary>Items are told apart by a text or a whole number that each of them has.</summary>
    private static void CheckIdentity(ContractDocument document, SpecObject pagination, SpecObject? result)
    {
        if (ExtensionCheck.Required(document, pagination, "identity", isRequired: false) is not { } identity)
            return;
        var item = ItemOf(document, pagination, result);
        var member = item is null ? null : Property(document, item, identity.Value);
        if (member is not null && TypesOf(document.Resolve(member)).Any(type => type is "string" or "integer"))
            return;
        throw document.Error(identity, DocumentErrorCode.Extension, $"the items have no text or whole number '{identity.Value}'.");
    }

    private static bool IsOfType(SpecObject schema, string type) => TypesOf(schema).Contains(type, StringComparer.Ordinal);

    private static IEnumerable<string> TypesOf(SpecObject schema) =>
        schema["type"] switch
        {
            SpecScalar only => [only.Value],
            SpecArray several => several.Items.OfType<SpecScalar>().Select(type => type.Value),
            _ => [],
        };

    private static SpecObject? Property(ContractDocument document, SpecObject schema, string name)
    {
        if (schema.Object("properties")?.Object(name) is { } own)
            return own;
        var parts = schema.Array("allOf")?.Items.OfType<SpecObject>() ?? [];
        return parts.Select(part => Property(document, document.Resolve(part), name)).FirstOrDefault(found => found is not null);
    }

    private static void CheckParameter(
        ContractDocument document,
        SpecObject pagination,
        List<SpecObject> parameters,
        string name,
        bool isRequired
    )
    {
        if (ExtensionCheck.Required(document, pagination, name, isRequired) is not { } wire)
            return;
        if (parameters.Exists(parameter => parameter.Text("in") is "query" && parameter.Text("name") == wire.Value))
            return;
        throw document.Error(wire, DocumentErrorCode.Extension, $"the operation has no query parameter '{wire.Value}'.");
    }

    private static void CheckPosition(ContractDocument document, SpecObject pagination, List<SpecObject> parameters)
    {
        if (pagination["position"] is not { } node)
            return;
        ExtensionCheck.CheckNames(document, RenderabilityCheck.Expect<SpecArray>(document, node, "position"), parameters, "position");
    }

    private static void CheckNumbers(ContractDocument document, SpecObject pagination)
    {
        ExtensionCheck.CheckWhole(document, pagination, "default-page-size", isRequired: false);
        ExtensionCheck.CheckWhole(document, pagination, "maximum-page-size", isRequired: false);
        ExtensionCheck.CheckWhole(document, pagination, "first-page", isRequired: false, minimum: 0);
        if (pagination["short-page-is-last"] is not { } last)
            return;
        if (last is not SpecScalar { Type: SpecScalarType.Boolean })
            throw document.Error(last, DocumentErrorCode.Extension, "'short-page-is-last' is true or false here.");
        if (pagination["page-size"] is null && pagination["default-page-size"] is null)
        {
            throw document.Error(
                last,
                DocumentErrorCode.Extension,
                "'short-page-is-last' needs 'page-size' or 'default-page-size', which say how long a page is that is not short."
            );
        }
    }
}
