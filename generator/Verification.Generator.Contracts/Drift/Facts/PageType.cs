using System.Text.RegularExpressions;

namespace Verification.Generator.Contracts.Drift.Facts;

/// <summary>A type as a page writes it, in the words of JSON Schema.</summary>
/// <param name="Name">One of string, integer, number, boolean, array, object; null when the page only gives a format or a type of its
/// own.</param>
/// <param name="Format">The format, or null.</param>
/// <param name="IsNullable">Whether null is named as a second type.</param>
internal sealed partial record PageType(string? Name, string? Format, bool IsNullable)
{
    /// <summary>
    /// Reads a type such as <c>string (uuid)</c>, <c>integer&lt;int64&gt;</c>, <c>string | null</c> or <c>array of objects</c>.
    /// </summary>
    /// <returns>The type, or null when the text is none.</returns>
    public static PageType? Parse(string text)
    {
        var lower = text.Trim().Trim('`').ToLowerInvariant();
        var isNullable = Null().IsMatch(lower);
        lower = Null().Replace(lower, "").Trim(' ', ',', '|');
        if (lower.EndsWith("[]", StringComparison.Ordinal) || List().IsMatch(lower))
            return new PageType("array", null, isNullable);
        var parts = Parts().Match(lower);
        if (!parts.Success)
            return null;
        var inner = parts.Groups["format"] is { Success: true } group ? group.Value.Trim('$', ' ') : null;
        var known = Known(parts.Groups["word"].Value);
        if (parts.Groups["word"].Value is "enum" && inner is not null)
            return Known(inner) is { } element ? new PageType(element.Name, element.Format, isNullable) : null;
        return known is { } type ? new PageType(type.Name, FormatOf(inner) ?? type.Format, isNullable) : null;
    }

    private static string? FormatOf(string? inner) =>
        inner switch
        {
            null or "optional" or "required" or "enum" or "json" => null,
            "datetime" or "iso 8601" or "iso8601" or "timestamp" => "date-time",
            _ when inner.Contains(' ', StringComparison.Ordinal) || inner.Any(char.IsAsciiDigit) && inner[0] is not ('i' or 'u') => null,
            _ => Known(inner) is { Format: null } ? null : inner,
        };

    private static (string? Name, string? Format)? Known(string word) =>
        word switch
        {
            "string" or "str" or "text" or "enum" => ("string", null),
            "uuid" or "guid" => ("string", "uuid"),
            "date-time" or "datetime" => ("string", "date-time"),
            "date" => ("string", "date"),
            "uri" or "url" => ("string", "uri"),
            "email" => ("string", "email"),
            "integer" or "int" => ("integer", null),
            "int32" => ("integer", "int32"),
            "int64" or "long" => ("integer", "int64"),
            "number" or "decimal" => ("number", null),
            "float" or "double" => ("number", word),
            "boolean" or "bool" => ("boolean", null),
            "array" or "list" => ("array", null),
            "object" or "map" or "dict" => ("object", null),
            _ => null,
        };

    [GeneratedRegex(
        @"\s*(\||\bor\b|,)\s*null(able)?\b|\bnull(able)?\b\s*(\||\bor\b)?",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Null();

    [GeneratedRegex(@"^(array|list)\s*(of\b|<|\[)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex List();

    [GeneratedRegex(
        @"^(?<word>[a-z][a-z0-9-]*)\s*([<(]\s*(?<format>[^<>()]*)[>)])?[?*]?$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Parts();
}
