using System.Text.RegularExpressions;

namespace Verification.Generator.Contracts.Drift.Pages;

/// <summary>
/// Reads what stands in lines of text without being marked up as such: tables of bars, JSON, numbers beside code and elements of lists.
/// </summary>
internal static partial class LooseText
{
    /// <summary>Reads lines that follow each other.</summary>
    public static IEnumerable<PageBlock> Read(IReadOnlyList<TextLine> texts)
    {
        List<TextLine> kept = [.. LineNumbers.Strip([.. texts.Select(text => text.Text)]).Select(line => texts[line.Number - 1])];
        List<PageLine> lines = [.. kept.Select(text => new PageLine(text.Line, text.Text))];
        var json = new LooseJson();
        for (var index = 0; index < lines.Count; )
        {
            (var block, var length) = TextTables.Read(lines, index) ?? json.Read(lines, index) ?? (Unmark(kept[index]), 1);
            if (block is not null)
                yield return block;
            index += length;
        }
    }

    /// <summary>Takes the mark of an element of a list off a line.</summary>
    /// <returns>The content, or null when the line is no such element.</returns>
    public static string? ItemOf(string text)
    {
        var item = ItemMark().Match(text);
        return item.Success ? item.Groups["text"].Value : null;
    }

    private static TextLine Unmark(TextLine line) => ItemOf(line.Text) is { } content ? line with { Text = content, IsItem = true } : line;

    [GeneratedRegex(@"^(?:[-*+•]|\d{1,2}[.)])\s+(?<text>.*)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ItemMark();
}
