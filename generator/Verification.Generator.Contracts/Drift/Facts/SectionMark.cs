using System.Text.RegularExpressions;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Drift.Facts;

/// <summary>What a heading, or a line that serves as one, says about what follows.</summary>
/// <param name="Kind">The kind of the facts; null when the line says nothing about it.</param>
/// <param name="Status">The HTTP status that it names, or null.</param>
/// <param name="Rest">What stands behind it on the same line.</param>
internal sealed partial record SectionMark(FactKind? Kind, string? Status, string Rest)
{
    public static SectionMark OfHeading(string text)
    {
        var status = Status3().Match(text);
        return new SectionMark(KindOf(text), status.Success ? status.Value : null, "");
    }

    /// <summary>Reads a line that may begin with a section's title and continue with its first field, as pages without layout do.</summary>
    /// <returns>The mark, or null when the line is no title.</returns>
    public static SectionMark? OfLine(string text)
    {
        var bare = BareStatus().Match(text);
        if (bare.Success)
            return new SectionMark(FactKind.Response, bare.Groups["status"].Value, "");
        var title = Title().Match(text);
        if (!title.Success)
            return null;
        var rest = title.Groups["rest"].Value;
        var status = title.Groups["status"] is { Success: true } group ? group.Value : null;
        return new SectionMark(KindOf(title.Groups["title"].Value), status, rest);
    }

    private static FactKind? KindOf(string text)
    {
        var lower = text.ToLowerInvariant();
        if (lower.Contains("query", StringComparison.Ordinal) || lower is "filters" || lower.EndsWith(" filters", StringComparison.Ordinal))
            return FactKind.Query;
        if (lower.Contains("path param", StringComparison.Ordinal))
            return FactKind.Path;
        if (lower.Contains("response header", StringComparison.Ordinal))
            return FactKind.ResponseHeader;
        if (lower.Contains("header", StringComparison.Ordinal) || lower.StartsWith("authori", StringComparison.Ordinal))
            return FactKind.Header;
        var isResponse =
            lower.Contains("response", StringComparison.Ordinal)
            || lower.Contains("returns", StringComparison.Ordinal)
            || lower.Contains("fields", StringComparison.Ordinal)
            || lower.Contains("properties", StringComparison.Ordinal)
            || lower.EndsWith(" object", StringComparison.Ordinal);
        return isResponse ? FactKind.Response : null;
    }

    [GeneratedRegex(@"(?<![\w.])[1-5]\d\d(?![\w.])", RegexOptions.None, PatternTime.Milliseconds)]
    private static partial Regex Status3();

    [GeneratedRegex(
        @"^(HTTP )?(?<status>[1-5]\d\d)(\s*([—–:-]\s*)?[A-Z][A-Za-z' ]{1,40})?$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex BareStatus();

    [GeneratedRegex(
        @"^(?<title>(Header|Path|Query|Body|Request|Cookie) [Pp]aram(eter)?s|(Query|Path|Header)s?|(Request |Response )?[Hh]eaders|Responses?( fields| body| properties| attributes)?|Attributes|Properties|Fields|Authorizations?)\s*:?\s*(?<status>[1-5]\d\d)?(?<rest>.*)$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Title();
}
