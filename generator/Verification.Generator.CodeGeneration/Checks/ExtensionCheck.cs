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

    /// <summary>The checks of the extensions at the root.</summary>
    public static IReadOnlyList<(string Name, Action<ContractDocument> Check)> OfRoot { get; } =
    [
        (Extensions.RateLimit, CheckRateLimit),
        (Extensions.ErrorCodes, CheckErrorCodes),
        (Extensions.ClientName, CheckClientName),
        (Extensions.AttemptTimeout, CheckAttemptTimeout),
    ];

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

    /// <summary>Checks <c>x-attempt-timeout-seconds</c>.</summary>
    public static void CheckAttemptTimeout(ContractDocument document) =>
        CheckWhole(document, document.Root, Extensions.AttemptTimeout, isRequired: false, maximum: LongestAttemptSeconds);

    /// <summary>The value of <c>x-client-name</c>, if it can be the beginning of a class name.</summary>
    public static string? ClientName(ContractDocument document) =>
        document.Root.Text(Extensions.ClientName) is { } text && Identifiers.IsIdentifier(text) && char.IsUpper(text[0]) ? text : null;

    /// <summary>Checks <c>x-client-name</c>.</summary>
    public static void CheckClientName(ContractDocument document)
    {
        if (document.Root[Extensions.ClientName] is not { } node || ClientName(document) is not null)
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

    internal static void CheckNames(ContractDocument document, SpecArray names, List<SpecObject> parameters, string extension)
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

    internal static SpecScalar? Required(ContractDocument document, SpecObject extension, string name, bool isRequired)
    {
        if (extension[name] is SpecScalar { Type: SpecScalarType.Text } text)
            return text;
        if (isRequired || extension[name] is not null)
            throw document.Error(extension[name] ?? extension, DocumentErrorCode.Extension, $"'{name}' needs a text here.");
        return null;
    }

    internal static void CheckWhole(
        ContractDocument document,
        SpecObject extension,
        string name,
        bool isRequired,
        int maximum = int.MaxValue,
        int minimum = 1
    )
    {
        var node = extension[name];
        if (node is null && !isRequired)
            return;
        var isWhole =
            node is SpecScalar { Type: SpecScalarType.Number } number
            && int.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= minimum
            && value <= maximum;
        var limit = maximum == int.MaxValue ? "" : $" and up to {maximum}";
        var least = minimum == 1 ? "above zero" : $"from {minimum}";
        if (!isWhole)
            throw document.Error(node ?? extension, DocumentErrorCode.Extension, $"'{name}' needs a whole number {least}{limit} here.");
    }
}
