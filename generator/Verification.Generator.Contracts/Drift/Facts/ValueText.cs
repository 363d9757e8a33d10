using System.Text.RegularExpressions;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Drift.Facts;

/// <summary>Values that a sentence lists.</summary>
/// <param name="Values">The values as they are spelt.</param>
/// <param name="IsRule">Whether the sentence says that these are the values ("valid values are …"), rather than just naming some.</param>
/// <param name="IsComplete">Whether nothing such as "etc." or "e.g." says that there are more.</param>
/// <param name="IsClean">Whether nothing but the values stands in the list, so that each word is one.</param>
internal sealed record ListedValues(IReadOnlyList<string> Values, bool IsRule, bool IsComplete, bool IsClean);

/// <summary>Reads lists of values out of the text about a field.</summary>
internal static partial class ValueText
{
    /// <summary>The values that a text lists, or null.</summary>
    public static ListedValues? Parse(string text)
    {
        var rule = Rule().Match(text);
        if (rule.Success)
            return Create(rule.Groups["list"].Value, isRule: true, text);
        var bars = Bars().Match(text);
        if (bars.Success)
            return Create(bars.Groups["list"].Value, isRule: true, text);
        var leading = Leading().Match(text);
        return leading.Success ? Create(leading.Groups["list"].Value, isRule: false, text) : null;
    }

    /// <summary>A value without the differences in spelling that people make: case, spaces, hyphens and underscores.</summary>
    public static string Normalize(string value) => string.Concat(value.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>Splits a cell or line that holds nothing but values.</summary>
    public static IReadOnlyList<string> Split(string text) =>
        [.. Separators().Split(text).Select(Trim).Where(value => value.Length > 0 && value is not ("etc" or "or" or "and"))];

    private static ListedValues? Create(string list, bool isRule, string text)
    {
        string[] parts = [.. Separators().Split(list).Select(Trim).Where(part => part.Length > 0 && part is not "etc")];
        string[] values = [.. parts.Where(IsValue)];
        return values.Length == 0 ? null : new ListedValues(values, isRule, !Open().IsMatch(text), values.Length == parts.Length);
    }

    private static string Trim(string value) => value.Trim(' ', '.', '`', '"', '\'', '“', '”', ':', ';', '(', ')', '[', ']');

    private static bool IsValue(string value) => Token().IsMatch(value);

    /// <summary><c>Valid values are</c>, <c>Allowed options:</c>.</summary>
    private const string Claim =
        @"(valid|possible|allowed|accepted|supported|permitted|available) (values?|options|choices)\b(\s+(are|is|include)\b|\s*:)";

    /// <summary><c>must be one of</c>, <c>One of:</c>, <c>either</c>.</summary>
    private const string OneOf = @"(must be |can be |is |be )?one of\b:?|either\b";

    [GeneratedRegex(
        @"\b(" + Claim + "|" + OneOf + @")\s*(one of:?\s*)?(?<list>[^.\n]+)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Rule();

    /// <summary><c>sms</c>, <c>`sms`</c>, <c>"sms"</c>.</summary>
    private const string Item = @"[`""']?[\w-]+[`""']?";

    /// <summary><c>sms, call, or email, etc.</c> at the start of a text.</summary>
    [GeneratedRegex(
        "^(?<list>" + Item + @"(\s*,\s*(or |and )?" + Item + @")+(\s+(or|and)\s+" + Item + @")?)\s*(,?\s*etc\b|[.;]|$)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Leading();

    /// <summary>Bars stand between alternatives, so that they are all there are.</summary>
    [GeneratedRegex(
        @"(^|[:(.]\s*)(?<list>" + Item + @"(\s*\|\s*" + Item + @")+)\s*($|[.;,)\n])",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Bars();

    [GeneratedRegex(
        @"((?<!\s)\s+)?[,;|/]\s*(\bor\b|\band\b)?\s*|(?<!\s)\s+(or|and)\s+|(?<=^)(or|and)\s+",
        RegexOptions.ExplicitCapture,
        PatternTime.Milliseconds
    )]
    private static partial Regex Separators();

    [GeneratedRegex(@"^[\w+-]+$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex(
        @"\betc\b|\be\.g\.|\bsuch as\b|\bfor example\b|\bincluding\b|\.\.\.|…",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Open();
}
