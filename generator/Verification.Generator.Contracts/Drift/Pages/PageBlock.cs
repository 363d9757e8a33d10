namespace Verification.Generator.Contracts.Drift.Pages;

/// <summary>A piece of a vendor's page.</summary>
/// <param name="Line">The line of the saved file on which it begins, counted from one.</param>
internal abstract record PageBlock(int Line);

internal sealed record Heading(int Line, string Text) : PageBlock(Line);

/// <summary>A line of text without its marks; <paramref name="Codes"/> holds what was marked as code.</summary>
internal sealed record TextLine(int Line, string Text, IReadOnlyList<string> Codes, bool IsItem) : PageBlock(Line);

/// <summary>A block of code, each line with its number in the file.</summary>
internal sealed record CodeBlock(int Line, IReadOnlyList<PageLine> Lines) : PageBlock(Line)
{
    /// <summary>What stands behind the fence that opens it: the language, and sometimes the status of a response.</summary>
    public string Info { get; init; } = "";

    public string Text => string.Join('\n', Lines.Select(line => line.Text));
}

internal sealed record PageTable(int Line, IReadOnlyList<string> Header, IReadOnlyList<TableRow> Rows) : PageBlock(Line);

/// <summary>A row of a table.</summary>
internal sealed record TableRow(int Line, IReadOnlyList<string> Cells);

/// <summary>A line of the saved file.</summary>
internal readonly record struct PageLine(int Number, string Text);

/// <summary>A vendor's page as it was saved.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Blocks">Its pieces in order.</param>
internal sealed record VendorPage(string File, IReadOnlyList<PageBlock> Blocks)
{
    /// <summary>All text of the page, code and tables included, a line for a line.</summary>
    public string AllText { get; } = string.Join('\n', Blocks.SelectMany(TextOf));

    private static IEnumerable<string> TextOf(PageBlock block) =>
        block switch
        {
            Heading heading => [heading.Text],
            TextLine line => [line.Text],
            CodeBlock code => code.Lines.Select(line => line.Text),
            PageTable table => [string.Join(" | ", table.Header), .. table.Rows.Select(row => string.Join(" | ", row.Cells))],
            _ => [],
        };
}
