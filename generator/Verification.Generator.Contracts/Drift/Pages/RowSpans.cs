using AngleSharp.Html.Dom;

namespace Verification.Generator.Contracts.Drift.Pages;

/// <summary>Reads the rows of an HTML table; a cell that spans rows stands in each of them.</summary>
internal sealed class RowSpans
{
    private const int MostRows = 1000;
    private readonly Dictionary<int, (int Rows, string Text)> open = [];

    public TableRow Read(IHtmlTableRowElement row, int line)
    {
        var cells = new List<string>();
        var begun = new List<(int Column, int Rows, string Text)>();
        foreach (var cell in row.Cells)
        {
            while (Take(cells.Count) is { } above)
                cells.Add(above);
            var text = HtmlText.Of(cell);
            if (cell.RowSpan > 1)
                begun.Add((cells.Count, Math.Min(cell.RowSpan, MostRows) - 1, text));
            cells.Add(text);
        }

        while (Take(cells.Count) is { } above)
            cells.Add(above);
        foreach ((var column, var rows, var text) in begun)
            open[column] = (rows, text);
        return new TableRow(line, cells);
    }

    private string? Take(int column)
    {
        if (!open.TryGetValue(column, out var span))
            return null;
        if (span.Rows == 1)
            open.Remove(column);
        else
            open[column] = (span.Rows - 1, span.Text);
        return span.Text;
    }
}
