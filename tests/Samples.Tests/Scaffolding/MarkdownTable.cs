namespace Samples.Tests.Scaffolding;

/// <summary>Cells of a Markdown table by the first cell of the row and the heading of the column.</summary>
internal sealed class MarkdownTable
{
    private readonly List<string> headings;
    private readonly List<List<string>> rows;

    public MarkdownTable(string text)
    {
        var lines = text.Split('\n').Where(line => line.StartsWith('|')).Select(Cells).ToList();
        headings = lines[0];
        rows = [.. lines.Skip(2)];
    }

    public IReadOnlyList<string> Headings => headings;

    public IReadOnlyList<string> FirstCells => [.. rows.Select(row => row[0])];

    public string this[string firstCell, string heading] => rows.Single(row => row[0] == firstCell)[headings.IndexOf(heading)];

    private static List<string> Cells(string line) => [.. line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries)];
}
