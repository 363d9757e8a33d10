using Verification.Generator.CodeGeneration;
using Verification.Generator.CodeGeneration.Origins;

namespace Verification.Generator.Contracts.Diff.CSharp;

/// <summary>The keywords of a document that can make a C# member differ.</summary>
internal static class CauseKeywords
{
    private static readonly HashSet<string> Declaration = new(StringComparer.Ordinal)
    {
        "type",
        "format",
        "enum",
        "const",
        "$ref",
        "items",
        "additionalProperties",
        "allOf",
        "oneOf",
        "anyOf",
        "not",
        "discriminator",
        "required",
        "responses",
        "requestBody",
        "operationId",
        "tags",
        "content",
        "schema",
        "in",
        "name",
        Extensions.Pagination,
        Extensions.View,
    };

    private static readonly HashSet<string> Default = new(StringComparer.Ordinal) { "default" };
    private static readonly HashSet<string> Minimum = new(StringComparer.Ordinal) { "minimum", "exclusiveMinimum" };
    private static readonly HashSet<string> Maximum = new(StringComparer.Ordinal) { "maximum", "exclusiveMaximum" };
    private static readonly HashSet<string> Style = new(StringComparer.Ordinal) { "style", "explode" };
    private static readonly HashSet<string> Required = new(StringComparer.Ordinal) { "required" };
    private static readonly HashSet<string> Responses = new(StringComparer.Ordinal) { "responses" };
    private static readonly HashSet<string> Body = new(StringComparer.Ordinal) { "requestBody" };
    private static readonly HashSet<string> Paging = new(StringComparer.Ordinal) { Extensions.Pagination };
    private static readonly HashSet<string> Credential = new(StringComparer.Ordinal) { "type", "in", "name", "scheme" };
    private static readonly HashSet<string> Server = new(StringComparer.Ordinal) { "servers", "url" };
    private static readonly HashSet<string> Wire = new(StringComparer.Ordinal) { "name", "enum", "const", "discriminator", "mapping" };

    /// <summary>The keywords for what differs: a declaration, or something that a member does on the wire.</summary>
    public static IReadOnlySet<string> For(FactKind? fact) =>
        fact switch
        {
            null => Declaration,
            FactKind.Default => Default,
            FactKind.Minimum => Minimum,
            FactKind.Maximum => Maximum,
            FactKind.Explode => Style,
            FactKind.Required => Required,
            FactKind.Success => Responses,
            FactKind.Body => Body,
            FactKind.Paging or FactKind.MaximumPageSize => Paging,
            FactKind.Credential => Credential,
            FactKind.Server => Server,
            _ => Wire,
        };
}
