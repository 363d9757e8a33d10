using System.Globalization;
using Verification.Generator.Documents;
using Verification.Generator.Documents.Naming;

namespace Verification.Generator.CodeGeneration.Checks;

/// <summary>Makes sure that the extensions which the generator reads say something that it understands.</summary>
internal static class ExtensionCheck
{
    /// <summary>A text that is longer says more than a code does.</summary>
    private const int LongestErrorCode = 64;

    /// <summary>A day; options take no more than 24 of them.</summary>
    private const int LongestAttemptSeconds = 86_400;

    private static readonly string[] Styles = ["single", "next-link", "token"];

    /// <summary>Checks <c>x-rate-limit</c>.</summary>
    public static void CheckRateLimit(ContractDocument document)
    {
        if (document.Root[Extensions.RateLimit] is not { } node)
            return;
        var limit = RenderabilityCheck.Expect<SpecObject>(document, node, Extensions.RateLimit);
        ExtensionMembers.Check(document, limit, Extensions.RateLimit);
        CheckWhole(document, limit, "permits", isRequired: true);
        CheckWhole(document, limit, "window-seconds", isRequired: true);
    }

    /// <summary>Checks <c>x-error-codes</c>.</summary>
    public static void CheckErrorCodes(ContractDocument document)
    {
        if (document.Root[Extensions.ErrorCodes] is not { } node)
            return;
        var form = RenderabilityCheck.Expect<SpecObject>(document, node, Extensions.ErrorCodes);
        ExtensionMembers.Check(document, form, Extensions.ErrorCodes);
        var alphabet = Required(document, form, "alphabet", isRequired: true)!;
        if (!CodeAlphabet.IsValid(alphabet.Value))
        {
            throw document.Error(
                alphabet,
                DocumentErrorCode.Extension,
                "'alphabet' needs ASCII letters, digits, '_', '.', '-' and ranges of them here, for instance 0-9 or A-Z_."
            );
        }

        CheckWhole(document, form, "maximum-length", isRequired: true, maximum: LongestErrorCode);
    }

    /// <summary>Checks <c>x-client-name</c> and <c>x-attempt-timeout-seconds</c>.</summary>
    public static void CheckClient(ContractDocument document)
    {
        CheckWhole(document, document.Root, Extensions.AttemptTimeout, isRequired: false, maximum: LongestAttemptSeconds);
        if (document.Root[Extensions.ClientName] is not { } node)
            return;
        if (node is SpecScalar { Type: SpecScalarType.Text } text && Identifiers.IsIdentifier(text.Value) && char.IsUpper(text.Value[0]))
            return;
        throw document.Error(
            node,
            DocumentErrorCode.Extension,
            $"{Extensions.ClientName} is the beginning of a class name, such as AcmeChecks."
        );
    }

    /// <summary>Checks <c>x-exclusive</c>.</summary>
    /// <param name="document">The document.</param>
    /// <param name="operation">The operation that may have the extension.</param>
    /// <param name="parameters">Its parameters, resolved.</param>
    public static void CheckExclusive(ContractDocument document, SpecObject operation, List<SpecObject> parameters)
    {
        if (operation[Extensions.Exclusive] is not { } node)
            return;
        var names = RenderabilityCheck.Expect<SpecArray>(document, node, Extensions.Exclusive);
        if (names.Items.Count < 2)
            throw document.Error(names, DocumentErrorCode.Extension, $"{Extensions.Exclusive} needs two query parameters or more.");
        CheckNames(document, names, parameters, Extensions.Exclusive);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names.Items.OfType<SpecScalar>())
        {
            if (!seen.Add(name.Value))
                throw document.Error(name, DocumentErrorCode.Extension, $"'{name.Value}' stands twice in {Extensions.Exclusive}.");
            if (
                parameters.Exists(parameter =>
                    parameter.Text("in") is "query" && parameter.Text("name") == name.Value && parameter.IsTrue("required")
                )
            )
            {
                throw document.Error(
                    name,
                    DocumentErrorCode.Extension,
                    $"'{name.Value}' is required, so no other parameter of {Extensions.Exclusive} can ever be set."
                );
            }
        }
    }

    /// <summary>Checks <c>x-pagination</c>.</summary>
    /// <param name="document">The document.</param>
    /// <param name="operation">The operation that may have the extension.</param>
    /// <param name="result">The schema of its response.</param>
    /// <param name="parameters">Its parameters, resolved.</param>
    public static void CheckPagination(ContractDocument document, SpecObject operation, SpecObject? result, List<SpecObject> parameters)
    {
        if (operation[Extensions.Pagination] is not { } node)
            return;
        var pagination = RenderabilityCheck.Expect<SpecObject>(document, node, Extensions.Pagination);
        ExtensionMembers.Check(document, pagination, Extensions.Pagination);
        var style = pagination.Text("style") ?? "";
        if (!Styles.Contains(style))
        {
            throw document.Error(
                pagination["style"] ?? pagination,
                DocumentErrorCode.Extension,
                $"the style of {Extensions.Pagination} is one of {string.Join(", ", Styles)}."
            );
        }

        CheckMember(document, pagination, result, "items", isRequired: true);
        CheckMember(document, pagination, result, "next", isRequired: style is not "single");
        CheckParameter(document, pagination, parameters, "token", isRequired: style is "token");
        CheckMember(document, pagination, result, "total", isRequired: false);
        CheckIdentity(document, pagination, result);
        CheckParameter(document, pagination, parameters, "page-size", isRequired: false);
        CheckParameter(document, pagination, parameters, "offset", isRequired: false);
        CheckPosition(document, pagination, parameters);
        CheckWhole(document, pagination, "default-page-size", isRequired: false);
        CheckWhole(document, pagination, "maximum-page-size", isRequired: false);
    }

    /// <summary>Checks <c>x-instant</c>.</summary>
    /// <param name="document">The document.</param>
    /// <param name="parameter">The parameter that may have the extension.</param>
    /// <param name="schema">Its schema, resolved.</param>
    public static void CheckInstant(ContractDocument document, SpecObject parameter, SpecObject schema)
    {
        if (parameter[Extensions.Instant] is not { } node)
            return;
        var instant = RenderabilityCheck.Expect<SpecObject>(document, node, Extensions.Instant);
        ExtensionMembers.Check(document, instant, Extensions.Instant);
        if (parameter.Text("in") is not "query" || schema.Text("format") is not "date-time")
        {
            throw document.Error(
                node,
                DocumentErrorCode.Extension,
                $"{Extensions.Instant} belongs to a query parameter of the format date-time."
            );
        }

        CheckChoice(document, instant, "precision", InstantRounding.Precisions);
        CheckChoice(document, instant, "round", InstantRounding.Directions);
    }

    private static void CheckChoice(ContractDocument document, SpecObject extension, string name, IReadOnlyList<string> choices)
    {
        if (extension.Text(name) is { } text && choices.Contains(text, StringComparer.Ordinal))
            return;
        throw document.Error(
            extension[name] ?? extension,
            DocumentErrorCode.Extension,
            $"'{name}' is one of {string.Join(", ", choices)} here."
        );
    }

    private static void CheckMember(ContractDocument document, SpecObject pagination, SpecObject? result, string name, bool isRequired)
    {
        if (Required(document, pagination, name, isRequired) is not { } path)
            return;
        var schema = result;
        foreach (var part in path.Value.Split('.'))
        {
            schema = schema is null ? null : Property(document, document.Resolve(schema), part);
        }

        if (schema is null)
            throw document.Error(path, DocumentErrorCode.Extension, $"the response has no member '{path.Value}'.");
    }

    /// <summary>Items are told apart by a text or a whole number that each of them has.</summary>
    private static void CheckIdentity(ContractDocument document, SpecObject pagination, SpecObject? result)
    {
        if (Required(document, pagination, "identity", isRequired: false) is not { } identity)
            return;
        var list = result is null ? null : Property(document, document.Resolve(result), pagination.Text("items")!);
        var item = list is null ? null : document.Resolve(list).Object("items");
        var member = item is null ? null : Property(document, document.Resolve(item), identity.Value);
        if (member is not null && TypesOf(document.Resolve(member)).Any(type => type is "string" or "integer"))
            return;
        throw document.Error(identity, DocumentErrorCode.Extension, $"the items have no text or whole number '{identity.Value}'.");
    }

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
        if (Required(document, pagination, name, isRequired) is not { } wire)
            return;
        if (parameters.Exists(parameter => parameter.Text("in") is "query" && parameter.Text("name") == wire.Value))
            return;
        throw document.Error(wire, DocumentErrorCode.Extension, $"the operation has no query parameter '{wire.Value}'.");
    }

    private static void CheckPosition(ContractDocument document, SpecObject pagination, List<SpecObject> parameters)
    {
        if (pagination["position"] is not { } node)
            return;
        CheckNames(document, RenderabilityCheck.Expect<SpecArray>(document, node, "position"), parameters, "position");
    }

    private static void CheckNames(ContractDocument document, SpecArray names, List<SpecObject> parameters, string extension)
    {
        foreach (var name in names.Items)
        {
            var isParameter =
                name is SpecScalar { Type: SpecScalarType.Text } text
                && parameters.Exists(parameter => parameter.Text("in") is "query" && parameter.Text("name") == text.Value);
            if (!isParameter)
            {
                throw document.Error(
                    name,
                    DocumentErrorCode.Extension,
                    $"'{extension}' needs names of query parameters of the operation here."
                );
            }
        }
    }

    private static SpecScalar? Required(ContractDocument document, SpecObject extension, string name, bool isRequired)
    {
        if (extension[name] is SpecScalar { Type: SpecScalarType.Text } text)
            return text;
        if (isRequired || extension[name] is not null)
            throw document.Error(extension[name] ?? extension, DocumentErrorCode.Extension, $"'{name}' needs a text here.");
        return null;
    }

    private static void CheckWhole(
        ContractDocument document,
        SpecObject extension,
        string name,
        bool isRequired,
        int maximum = int.MaxValue
    )
    {
        var node = extension[name];
        if (node is null && !isRequired)
            return;
        var isWhole =
            node is SpecScalar { Type: SpecScalarType.Number } number
            && int.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value > 0
            && value <= maximum;
        var limit = maximum == int.MaxValue ? "" : $" and up to {maximum}";
        if (!isWhole)
            throw document.Error(node ?? extension, DocumentErrorCode.Extension, $"'{name}' needs a whole number above zero{limit} here.");
    }
}
