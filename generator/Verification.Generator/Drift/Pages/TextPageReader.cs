using System.Text.RegularExpressions;

namespace Verification.Generator.Drift.Pages;

/// <summary>Reads Markdown and the plain text of a page into blocks.</summary>
internal static partial class TextPageReader
{
    /// <summary>How many lines JSON without a fence may have.</summary>
    private const int LongestBody = 5000;

    /// <summary>How often JSON without a fence may turn out to have no end before it is no longer looked for.</summary>
    private const int MostFailures = 50;

    /// <summary>Reads a text.</summary>
    public static IReadOnlyList<PageBlock> Read(string text)
    {
        List<PageLine> lines = LineNumbers.Strip(text.ReplaceLineEndings("\n").Split('\n'));
        var blocks = new List<PageBlock>();
        var failures = 0;
        var unclosed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < lines.Count;)
        {
            (PageBlock? block, int length) = ReadFence(lines, index) ?? ReadHtml(lines, index, blocks, unclosed) ?? TextTables.Read(lines, index) ?? ReadJson(lines, index, ref failures) ?? ReadLine(lines[index]);
            if (block is not null) blocks.Add(block);
            index += length;
        }

        return blocks;
    }

    private static (PageBlock? Block, int Length)? ReadFence(List<PageLine> lines, int index)
    {
        Match open = Fence().Match(lines[index].Text);
        if (!open.Success) return null;
        int end = index + 1;
        while (end < lines.Count && !lines[end].Text.TrimStart().StartsWith(open.Groups["fence"].Value, StringComparison.Ordinal)) end++;
        return (new CodeBlock(lines[index].Number + 1, lines[(index + 1)..end]) { Info = open.Groups["info"].Value.Trim() }, end - index + 1);
    }

    private static (PageBlock? Block, int Length)? ReadHtml(List<PageLine> lines, int index, List<PageBlock> blocks, HashSet<string> unclosed)
    {
        Match open = HtmlBlock().Match(lines[index].Text);
        if (!open.Success || unclosed.Contains(open.Groups["tag"].Value)) return null;
        string close = $"</{open.Groups["tag"].Value}>";
        int end = lines.FindIndex(index, line => line.Text.Contains(close, StringComparison.OrdinalIgnoreCase));
        if (end < 0)
        {
            unclosed.Add(open.Groups["tag"].Value); // Nor is there an end for those that follow.
            return null;
        }

        if (HtmlPageReader.Read(string.Join('\n', lines[index..(end + 1)].Select(line => line.Text)), lines[index].Number - 1) is not { } read) return null;
        blocks.AddRange(read);
        return (null, end - index + 1);
    }

    /// <summary>JSON that stands in the text without a fence: from a line that begins with a bracket to where the brackets are balanced.</summary>
    private static (PageBlock? Block, int Length)? ReadJson(List<PageLine> lines, int index, ref int failures)
    {
        string first = lines[index].Text.TrimStart();
        if (first.Length == 0 || first[0] is not ('{' or '[') || failures >= MostFailures || !LooksLikeJson(lines, index)) return null;
        var balance = new BracketBalance();
        for (int end = index; end < Math.Min(lines.Count, index + LongestBody); end++)
        {
            balance.Add(lines[end].Text);
            if (balance.IsClosed) return (new CodeBlock(lines[index].Number, lines[index..(end + 1)]), end - index + 1);
        }

        failures++;
        return null;
    }

    private static bool LooksLikeJson(List<PageLine> lines, int index)
    {
        string start = string.Concat(lines.Skip(index).Take(3).Select(line => line.Text.Trim()));
        return JsonStart().IsMatch(start);
    }

    private static (PageBlock? Block, int Length) ReadLine(PageLine line)
    {
        string text = line.Text.Trim();
        if (text.StartsWith('>')) text = text.TrimStart('>', ' ');
        if (text.Length == 0) return (null, 1);
        Match heading = HeadingMark().Match(text);
        if (heading.Success) return (new Heading(line.Number, InlineText.Clean(heading.Groups["text"].Value).Trim()), 1);
        Match item = ItemMark().Match(text);
        string content = item.Success ? item.Groups["text"].Value : text;
        string clean = InlineText.Clean(content);
        return (clean.Trim().Length == 0 ? null : new TextLine(line.Number, clean, InlineText.Codes(content), item.Success), 1);
    }

    [GeneratedRegex(@"^\s*(?<fence>```+|~~~+)(?<info>[^`]*)$", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*<(?<tag>table|dl|pre)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex HtmlBlock();

    [GeneratedRegex(@"^(\[\s*(\{|\[|""|\]|-?\d)|\{\s*(""|\}))", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex JsonStart();

    [GeneratedRegex(@"^#{1,6}\s+(?<text>.*?)\s*#*$", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex HeadingMark();

    [GeneratedRegex(@"^(?:[-*+•]|\d{1,2}[.)])\s+(?<text>.*)$", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex ItemMark();
}
