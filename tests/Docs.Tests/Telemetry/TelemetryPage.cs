using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Docs.Tests.Telemetry;

/// <summary>Every name that a page on telemetry promises, one per line, in the form of <see cref="TelemetryRecording"/>.</summary>
internal static class TelemetryPage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    public static IReadOnlyList<string> Names(string markdown)
    {
        var page = Markdown.Parse(markdown, Pipeline);
        var introduction = Codes(page.OfType<ParagraphBlock>().First());
        Table[] tables = [.. page.Descendants<Table>()];
        var everywhere = Codes(Below(page, "Metrics").OfType<ParagraphBlock>().First());
        var category = Codes(Below(page, "Logs").OfType<ParagraphBlock>().First()).Single(code => code.EndsWith('.'));
        return
        [
            .. introduction.SelectMany(name => new[] { $"source {name}", $"meter {name}" }),
            .. Rows(tables[0]).SelectMany(row => Span(row)),
            .. Rows(tables[1]).SelectMany(row => Metric(row, everywhere)),
            $"category {category}",
            .. Rows(tables[2]).Select(row => $"event {Text(row[0])} {Codes(row[1]).Single()} {Text(row[2])}: {Codes(row[3]).Single()}"),
        ];
    }

    private static IEnumerable<string> Span(Cells row)
    {
        var kind = Text(row[1]);
        return Codes(row[2]).Select(tag => $"{kind} span: {tag}").Prepend($"{kind} span {Codes(row[0])[0]}");
    }

    private static IEnumerable<string> Metric(Cells row, string[] everywhere)
    {
        var name = Codes(row[0]).Single();
        return everywhere.Concat(Codes(row[3])).Select(tag => $"{name}: {tag}").Prepend($"{name} in {Codes(row[1]).Single()}");
    }

    private static IEnumerable<Block> Below(MarkdownDocument page, string heading) =>
        page.SkipWhile(block => block is not HeadingBlock found || Text(found) != heading);

    private static IEnumerable<Cells> Rows(Table table) =>
        table.OfType<TableRow>().Skip(1).Select(row => new Cells([.. row.OfType<TableCell>()]));

    private static string[] Codes(MarkdownObject block) => [.. Within<CodeInline>(block).Select(code => code.Content)];

    private static string Text(MarkdownObject block) =>
        string.Concat(Within<LiteralInline>(block).Select(literal => literal.Content.ToString())).Trim();

    private static IEnumerable<T> Within<T>(MarkdownObject block)
        where T : Inline => block is LeafBlock { Inline: { } text } ? text.Descendants<T>() : block.Descendants<T>();

    /// <summary>The cells of one row.</summary>
    private sealed record Cells(IReadOnlyList<TableCell> All)
    {
        public TableCell this[int column] => All[column];
    }
}
