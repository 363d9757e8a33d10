using System.Text;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Findings.Output;

/// <summary>Text from a document made safe for GitHub's Markdown: it neither formats, nor links, nor mentions anybody.</summary>
internal static class MarkdownText
{
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var character in PlainLine.Of(text))
        {
            _ = character switch
            {
                '&' => result.Append("&amp;"),
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                // A zero-width space keeps GitHub from mentioning people and linking issues.
                '@' or '#' => result.Append(character).Append("&#8203;"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '~' or '|' => result.Append('\\').Append(character),
                _ => result.Append(character),
            };
        }

        return result.ToString();
    }

    /// <summary>A link to a web address; anything else, such as a path, as code.</summary>
    public static string Link(string place)
    {
        if (!Uri.TryCreate(place, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
            return Code(place);
        // In angle brackets, only these two end an address.
        var target = address.AbsoluteUri.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal);
        return $"[{Escape(address.AbsoluteUri)}](<{target}>)";
    }

    /// <summary>A code span; its fence is longer than any run of backticks inside (CommonMark 0.31, section 6.1).</summary>
    public static string Code(string text)
    {
        var line = PlainLine.Of(text);
        int longest = 0,
            run = 0;
        foreach (var character in line)
        {
            run = character is '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        if (longest == 0)
            return line.Length == 0 ? "" : $"`{line}`";
        string fence = new('`', longest + 1);
        return $"{fence} {line} {fence}";
    }
}
