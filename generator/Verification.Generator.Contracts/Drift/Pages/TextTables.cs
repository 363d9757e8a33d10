using System.Text;
using System.Text.RegularExpressions;

namespace Verification.Generator.Contracts.Drift.Pages;

/// <summary>Reads tables in text: with bars and a line of dashes below the header, or with tabs between the cells.</summary>
internal static partial class TextTables
{
    /// <summary>Reads the table that begins at a line.</summary>
    /// <returns>The table and how many lines it takes, or null when none begins here.</returns>
    public static (PageBlock? Block, int Length)? Read(List<PageLine> lines, int index)
    {
        if (index + 1 >= lines.Count)
            return null;
        if (lines[index].Text.Contains('|') && Dashes().IsMatch(lines[index + 1].Text))
            return Read(lines, index, 2, line => line.Contains('|'), SplitBars);
        return lines[index].Text.Contains('\t') && lines[index + 1].Text.Contains('\t')
            ? Read(lines, index, 1, line => line.Contains('\t'), SplitTabs)
            : null;
    }

    private static (PageBlock? Block, int Length) Read(
        List<PageLine> lines,
        int index,
        int skip,
        Func<string, bool> isRow,
        Func<string, IReadOnlyList<string>> split
    )
    {
        var end = index + skip;
        var isClosed = end < lines.Count && lines[end].Text.TrimEnd().EndsWith('|');
        while (end < lines.Count && isRow(lines[end].Text) && (!isClosed || lines[end].Text.TrimEnd().EndsWith('|')))
            end++;
        TableRow[] rows = [.. lines[(index + skip)..end].Select(line => new TableRow(line.Number, split(line.Text)))];
        return (new PageTable(lines[index].Number, split(lines[index].Text), rows), end - index);
    }

    private static IReadOnlyList<string> SplitTabs(string line) => [.. line.Split('\t').Select(cell => InlineText.Clean(cell).Trim())];

    /// <summary>Splits a row at bars that are neither escaped nor inside code.</summary>
    private static IReadOnlyList<string> SplitBars(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isCode = false;
        var row = line.Trim();
        if (row.StartsWith('|'))
            row = row[1..];
        for (var index = 0; index < row.Length; index++)
        {
            if (row[index] is '`')
                isCode = !isCode;
            if (row[index] is '\\' && index + 1 < row.Length && row[index + 1] is '|')
            {
                cell.Append('|');
                index++;
            }
            else if (row[index] is '|' && !isCode)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(row[index]);
            }
        }

        if (cell.ToString().Trim().Length > 0)
            cells.Add(cell.ToString());
        return [.. cells.Select(text => InlineText.Clean(text).Trim())];
    }

    [GeneratedRegex(@"^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Dashes();
}
