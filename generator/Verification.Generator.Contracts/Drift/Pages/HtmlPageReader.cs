using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Verification.Generator.Contracts.Drift.Pages;

/// <summary>Reads HTML into blocks. Scripts, styles and navigation are passed over.</summary>
internal static class HtmlPageReader
{
    private static readonly HashSet<string> Inline = new(["br", "code", "img", "kbd", "span", "var", "wbr"], StringComparer.Ordinal);

    /// <summary>How deep elements may nest before what is inside them is taken as mere text.</summary>
    private const int Deepest = 200;

    /// <summary>Reads HTML.</summary>
    /// <param name="html">The text.</param>
    /// <param name="offset">How many lines of the file come before it.</param>
    /// <returns>The blocks.</returns>
    public static IReadOnlyList<PageBlock> Read(string html, int offset)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        using var document = parser.ParseDocument(PlainHtml.Of(html));
        var blocks = new List<PageBlock>();
        if (document.Body is not { } body)
            return blocks;
        if (OnlyText(body) is { } plain)
            return TextPageReader.Read(plain.TextContent, Line(plain, offset) - 1);
        Visit(body, offset, blocks, HoldersOfBlocks(body), depth: 0);
        return ReadLoose(blocks);
    }

    /// <summary>A page of plain text that was wrapped for a browser: one element that holds nearly all of it, and no code.</summary>
    private static IElement? OnlyText(IElement body)
    {
        if (body.QuerySelectorAll("pre") is not [{ } plain] || plain.QuerySelector("code") is not null)
            return null;
        var text = plain.TextContent.AsSpan().Trim();
        var isCode = text.StartsWith("{") || text.StartsWith("[") || text.StartsWith("curl ") || text.StartsWith("HTTP/");
        return !isCode && text.Length * 10L > body.TextContent.Trim().Length * 9L ? plain : null;
    }

    /// <summary>Reads lines of text that follow each other once more, for what is not marked up in them.</summary>
    private static List<PageBlock> ReadLoose(List<PageBlock> blocks)
    {
        var result = new List<PageBlock>();
        for (var index = 0; index < blocks.Count; )
        {
            TextLine[] texts = [.. blocks.Skip(index).TakeWhile(block => block is TextLine).Cast<TextLine>()];
            if (texts.Length == 0)
                result.Add(blocks[index]);
            result.AddRange(LooseText.Read(texts));
            index += Math.Max(1, texts.Length);
        }

        return result;
    }

    /// <summary>
    /// The elements that hold a block somewhere. They are found once: to look inside each element anew takes time with the depth.
    /// </summary>
    private static HashSet<IElement> HoldersOfBlocks(IElement body)
    {
        var holders = new HashSet<IElement>();
        foreach (var block in body.QuerySelectorAll("div,p,ul,table,pre,dl"))
        {
            for (var holder = block.ParentElement; holder is not null && holders.Add(holder); )
                holder = holder.ParentElement;
        }

        return holders;
    }

    private static void Visit(IElement element, int offset, List<PageBlock> blocks, HashSet<IElement> holders, int depth)
    {
        var line = Line(element, offset);
        switch (element.LocalName)
        {
            case PlainHtml.Skipped:
                return;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                blocks.Add(new Heading(line, Text(element)));
                return;
            case "pre":
                blocks.Add(Code(element, line));
                return;
            case "table":
                foreach (IElement caption in element.ChildNodes.OfType<IHtmlTableCaptionElement>())
                    VisitChildren(caption, offset, Line(caption, offset), blocks, holders, depth);
                if (Table((IHtmlTableElement)element, offset) is { } table)
                    blocks.Add(table);
                return;
            case "dl":
                blocks.Add(Definitions(element, offset, line));
                return;
            default:
                VisitChildren(element, offset, line, blocks, holders, depth);
                return;
        }
    }

    private static void VisitChildren(IElement element, int offset, int line, List<PageBlock> blocks, HashSet<IElement> holders, int depth)
    {
        var isItem = element.LocalName is "li";
        var text = new HtmlLines(line, offset, isItem);
        foreach (var node in element.ChildNodes)
        {
            if (depth > Deepest || IsInlineContent(node, holders))
            {
                text.Add(node);
            }
            else if (node is IElement child)
            {
                blocks.AddRange(text.End());
                Visit(child, offset, blocks, holders, depth + 1);
                text = new HtmlLines(Line(child, offset), offset, isItem: false);
            }
        }

        blocks.AddRange(text.End());
    }

    private static bool IsInlineContent(INode node, HashSet<IElement> holders) =>
        node is IText || (node is IElement element && Inline.Contains(element.LocalName) && !holders.Contains(element));

    private static CodeBlock Code(IElement element, int line)
    {
        var lines = element.TextContent.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        return new CodeBlock(line, [.. lines.Select((text, index) => new PageLine(line + index, text))]);
    }

    private static PageTable? Table(IHtmlTableElement table, int offset)
    {
        IHtmlTableRowElement[] rows = [.. table.Rows];
        if (rows.Length < 2)
            return null;
        var spans = new RowSpans();
        TableRow[] read = [.. rows.Select(row => spans.Read(row, Line(row, offset)))];
        return new PageTable(Line(table, offset), read[0].Cells, read[1..]);
    }

    /// <summary>
    /// A list of definitions reads as a table of names and descriptions. Terms may stand in groups, as in <c>dl div dt</c>.
    /// </summary>
    private static PageTable Definitions(IElement list, int offset, int line)
    {
        var rows = new List<TableRow>();
        foreach (var owner in list.QuerySelectorAll("dt").Select(term => term.ParentElement!).Distinct())
        {
            foreach ((var term, var texts) in Terms(owner))
                rows.Add(new TableRow(Line(term, offset), [Text(term), string.Join(' ', texts)]));
        }

        return new PageTable(line, ["Name", "Description"], [.. rows.OrderBy(row => row.Line)]);
    }

    /// <summary>
    /// The terms among the children of an element, each with the definitions that follow it. An element is never asked for its neighbour.
    /// </summary>
    private static List<(IElement Term, List<string> Texts)> Terms(IElement owner)
    {
        var terms = new List<(IElement Term, List<string> Texts)>();
        var isOpen = false;
        foreach (var child in owner.ChildNodes.OfType<IElement>())
        {
            if (child.LocalName is "dt")
                terms.Add((child, []));
            else if (isOpen && child.LocalName is "dd")
                terms[^1].Texts.Add(Text(child));
            isOpen = child.LocalName is "dt" || (isOpen && child.LocalName is "dd");
        }

        return terms;
    }

    private static string Text(IElement element) => HtmlText.Of(element);

    private static int Line(IElement element, int offset) => Math.Max(1, (element.SourceReference?.Position.Line ?? 1) + offset);
}
