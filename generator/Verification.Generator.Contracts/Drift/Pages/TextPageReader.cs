using System.Text.RegularExpressions;

namespace Verification.Generator.Contracts.Drift.Pages;

/// <summary>Reads Markdown and the plain text of a page into blocks.</summary>
internal static partial class TextPageReader
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">How many lines of the file come before it.</param>
    public static IReadOnlyList<PageBlock> Read(string text, int offset)
    {
        List<PageLine> lines =
        [
            .. LineNumbers.Strip(text.ReplaceLineEndings("\n").Split('\n')).Select(line => line with { Number = line.Number + offset }),
        ];
        var blocks = new List<PageBlock>();
        var json = new LooseJson();
        var unclosed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < lines.Count; )
        {
            (var block, var length) =
                ReadFence(lines, index)
                ?? ReadHtml(lines, index, blocks, unclosed)
                ?? TextTables.Read(lines, index)
                ?? AlignedTables.Read(lines, index)
                ?? json.Read(lines, index)
                ?? ReadLine(lines[index]);
            if (block is not null)
                blocks.Add(block);
            index += length;
        }

        return blocks;
    }

    private static (PageBlock? Block, int Length)? ReadFence(List<PageLine> lines, int index)
    {
        var open = Fence().Match(lines[index].Text);
        if (!open.Success)
            return null;
        var end = index + 1;
        while (end < lines.Count && !lines[end].Text.TrimStart().StartsWith(open.Groups["fence"].Value, StringComparison.Ordinal))
            end++;
        return (
            new CodeBlock(lines[index].Number + 1, lines[(index + 1)..end]) { Info = open.Groups["info"].Value.Trim() },
            end - index + 1
        );
    }

    private static (PageBlock? Block, int Length)? ReadHtml(
        List<PageLine> lines,
        int index,
        List<PageBlock> blocks,
        HashSet<string> unclosed
    )
    {
        var open = HtmlBlock().Match(lines[index].Text);
        if (!open.Success || unclosed.Contains(open.Groups["tag"].Value))
            return null;
        var close = $"</{open.Groups["tag"].Value}>";
        var end = lines.FindIndex(index, line => line.Text.Contains(close, StringComparison.OrdinalIgnoreCase));
        if (end < 0)
        {
            unclosed.Add(open.Groups["tag"].Value); // Nor is there an end for those that follow.
            return null;
        }

        blocks.AddRange(HtmlPageReader.Read(string.Join('\n', lines[index..(end + 1)].Select(line => line.Text)), lines[index].Number - 1));
        return (null, end - index + 1);
    }

    private static (PageBlock? Block, int Length) ReadLine(PageLine line)
    {
        var text = line.Text.Trim();
        if (text.StartsWith('>'))
            text = text.TrimStart('>', ' ');
        if (text.Length == 0)
            return (null, 1);
        var heading = HeadingMark().Match(text);
        if (heading.Success)
            return (new Heading(line.Number, InlineText.Clean(heading.Groups["text"].Value).Trim()), 1);
        var item = LooseText.ItemOf(text);
        var content = item ?? text;
        var clean = InlineText.Clean(content);
        return (clean.Trim().Length == 0 ? null : new TextLine(line.Number, clean, InlineText.Codes(content), item is not null), 1);
    }

    [GeneratedRegex(@"^\s*(?<fence>```+|~~~+)(?<info>[^`]*)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*<(?<tag>table|dl|pre)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex HtmlBlock();

    [GeneratedRegex(@"^#{1,6}\s+(?<text>.*?)\s*#*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex HeadingMark();
}
