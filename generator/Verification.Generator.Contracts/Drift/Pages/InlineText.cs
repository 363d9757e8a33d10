using System.Net;
using System.Text.RegularExpressions;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Drift.Pages;

/// <summary>Takes the marks out of a line of Markdown and notes what was marked as code.</summary>
internal static partial class InlineText
{
    public static string Clean(string text)
    {
        var result = Tags().Replace(Breaks().Replace(text, " "), "");
        result = Links().Replace(result, "${text}");
        result = Escapes().Replace(result, "${text}");
        result = Strong().Replace(result, "${text}");
        result = Emphasis().Replace(result, "${text}");
        return WebUtility
            .HtmlDecode(result)
            .Replace("`", "", StringComparison.Ordinal)
            .Replace('\u00A0', ' ')
            .Replace("\u200B", "", StringComparison.Ordinal)
            .TrimEnd();
    }

    public static IReadOnlyList<string> Codes(string text) =>
        [.. CodeSpans().Matches(text).Select(match => match.Groups["text"].Value.Trim())];

    [GeneratedRegex(@"`(?<text>[^`]+)`", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex CodeSpans();

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Breaks();

    /// <summary>Tags by name only: texts such as <c>string&lt;date-time&gt;</c> are none.</summary>
    [GeneratedRegex(
        @"</?(?:a|abbr|b|br|button|code|dd|details|div|dl|dt|em|h[1-6]|hr|i|img|li|ol|option|p|pre|select|small|span|strong|sub|summary|sup|title|u|ul)(?:\s[^<>]*)?/?>",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Tags();

    [GeneratedRegex(@"!?\[(?<text>[^\]]*)\]\([^)\s]*\)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Links();

    [GeneratedRegex(@"\\(?<text>[\\_*\[\]!<>`|~#.(){}+-])", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Escapes();

    [GeneratedRegex(@"\*\*(?<text>.+?)\*\*", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Strong();

    [GeneratedRegex(@"(?<![\w*])[*_](?=\S)(?<text>[^*_]+)(?<=\S)[*_](?![\w*])", RegexOptions.ExplicitCapture, PatternTime.Milliseconds)]
    private static partial Regex Emphasis();
}
