using System.Text;
using AngleSharp.Dom;

namespace Verification.Generator.Contracts.Drift.Pages;

/// <summary>Reads nodes of HTML as the lines of text that a reader sees, each with its line of the file.</summary>
internal sealed class HtmlLines
{
    /// <summary>A line of the file as long as this may have been broken because it was full, not because something ended there.</summary>
    private const int FullLine = 40;

    /// <summary>How many spaces such a line has at least.</summary>
    private const int FewestSpaces = 3;

    private readonly List<TextLine> lines = [];
    private readonly StringBuilder text = new();
    private readonly List<string> codes = [];
    private readonly bool isItem;
    private readonly int offset;
    private int line;
    private int start;

    /// <summary>Begins to read.</summary>
    /// <param name="line">The line of the element that holds the nodes.</param>
    /// <param name="offset">How many lines of the file come before the HTML.</param>
    /// <param name="isItem">Whether the first line is an element of a list.</param>
    public HtmlLines(int line, int offset, bool isItem) => (this.line, start, this.offset, this.isItem) = (line, line, offset, isItem);

    /// <summary>The line of the file at which the next node begins.</summary>
    public int Line => line;

    /// <summary>Reads a node and all that is inside it, without recursion: nodes may nest deep.</summary>
    public void Add(INode node)
    {
        var open = new Stack<(INode Owner, IEnumerator<INode> Nodes)>();
        open.Push((node, ((IEnumerable<INode>)[node]).GetEnumerator()));
        while (open.TryPeek(out var top))
        {
            if (!top.Nodes.MoveNext())
            {
                open.Pop();
                if (open.Count > 0)
                    Separate();
            }
            else if (top.Nodes.Current is IText own)
            {
                Append(own.Data);
            }
            else if (top.Nodes.Current is IElement { LocalName: not "wbr" } inner)
            {
                Enter(inner);
                open.Push((inner, inner.ChildNodes.GetEnumerator()));
            }
        }
    }

    /// <summary>Ends the last line and gives all of them.</summary>
    public List<TextLine> End()
    {
        Break();
        return lines;
    }

    private void Enter(IElement element)
    {
        if (element.SourceReference is { } source)
            line = Math.Max(1, source.Position.Line + offset);
        if (element.LocalName is "br")
            Break();
        if (element.LocalName is "code" or "kbd" or "var")
            codes.Add(HtmlText.Of(element));
    }

    /// <summary>Neighbouring elements are separate words to a reader, though no space stands between them.</summary>
    private void Separate()
    {
        if (text.Length > 0 && !char.IsWhiteSpace(text[^1]))
            text.Append(' ');
    }

    private void Append(string data)
    {
        var parts = data.Split('\n');
        for (var index = 0; index < parts.Length; index++)
        {
            if (index > 0)
            {
                line++;
                if (IsEnd(parts[index - 1], parts[index]))
                    Break();
                else
                    Separate();
            }

            if (text.Length == 0 && parts[index].AsSpan().Trim().Length > 0)
                start = line;
            text.Append(parts[index]);
        }
    }

    /// <summary>
    /// Whether a line of the file ends what was said. Converters leave the lines of a text as they were; an author who breaks
    /// a sentence to fit it on the screen does so where a line is full, between two words.
    /// </summary>
    private bool IsEnd(string before, string after)
    {
        var ended = before.AsSpan().Trim();
        var next = after.AsSpan().Trim();
        if (ended.Length == 0 || next.Length == 0 || text.Length != before.Length)
            return false;
        if (next[0] is '"' or '{' or '}' or '[' or ']' || ended[^1] is '{' or '}' or '[' or ']')
            return true;
        return ended[^1] is not ','
            && (ended.Length < FullLine || ended.Count(' ') < FewestSpaces || ended[^1] is '.' or ':' or ';' || char.IsUpper(next[0]));
    }

    private void Break()
    {
        var read = HtmlText.Tidy(text.ToString());
        if (read.Length > 0)
            lines.Add(new TextLine(start, read, [.. codes], isItem && lines.Count == 0));
        text.Clear();
        codes.Clear();
        start = line;
    }
}
