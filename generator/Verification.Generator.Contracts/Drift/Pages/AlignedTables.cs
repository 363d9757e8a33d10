using System.Text.RegularExpressions;
using Verification.Generator.Contracts.Drift.Facts;

namespace Verification.Generator.Contracts.Drift.Pages;

/// <summary>Reads tables whose columns are aligned by spaces below titles that pages give to columns.</summary>
internal static partial class AlignedTables
{
    /// <summary>With fewer titles, two words that happen to stand apart would be a header.</summary>
    private const int FewestColumns = 3;

    /// <summary>Reads the table that begins at a line.</summary>
    /// <returns>The table and how many lines it takes, or null when none begins here.</returns>
    public static (PageBlock? Block, int Length)? Read(List<PageLine> lines, int index)
    {
        var header = Pieces(lines[index].Text);
        var isHeader =
            header.Count >= FewestColumns
            && Columns.Of(header[0].Text) == Column.Name
            && header.TrueForAll(title => Columns.Of(title.Text) != Column.Other);
        if (!isHeader)
            return null;
        var rows = new List<(int Line, string[] Cells)>();
        var end = index + 1;
        for (; end < lines.Count && lines[end].Text.AsSpan().Trim().Length > 0; end++)
        {
            var pieces = Pieces(lines[end].Text);
            if (pieces.TrueForAll(piece => piece.Text.AsSpan().Trim("-=").Length == 0))
                continue; // A line below the header.
            var isContinued = pieces[0].Start > header[0].Start;
            if (isContinued ? rows.Count == 0 : pieces.Count < 2)
                break;
            if (!isContinued)
                rows.Add((lines[end].Number, [.. header.Select(_ => "")]));
            foreach ((var start, var text) in pieces)
            {
                ref var cell = ref rows[^1].Cells[Math.Max(0, header.FindLastIndex(title => title.Start <= start))];
                cell = cell.Length == 0 ? text : $"{cell} {text}";
            }
        }

        if (rows.Count == 0)
            return null;
        return (
            new PageTable(
                lines[index].Number,
                [.. header.Select(title => title.Text)],
                [.. rows.Select(row => new TableRow(row.Line, row.Cells))]
            ),
            end - index
        );
    }

    /// <summary>What stands on a line with at least two spaces between, each with its column of characters.</summary>
    private static List<(int Start, string Text)> Pieces(string line) =>
        [.. Piece().Matches(line).Select(match => (match.Index, InlineText.Clean(match.Value)))];

    [GeneratedRegex(@"[^\s]+([ ][^\s]+)*", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Piece();
}
