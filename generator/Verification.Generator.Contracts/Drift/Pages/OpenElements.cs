using System.Text;

namespace Verification.Generator.Contracts.Drift.Pages;

/// <summary>
/// The elements that are open while HTML is rewritten. Each is closed in writing when something ends it, so that the result is well
/// nested; one that would nest too deep is left out, and what is inside it stays.
/// </summary>
internal sealed class OpenElements(StringBuilder result)
{
    /// <summary>How deep elements nest at most.</summary>
    public const int Deepest = 256;

    /// <summary>How much deeper than a table its cells are.</summary>
    private const int RoomForCells = 3;

    private const string Blocks = " div p pre ul ol dl table hr h1 h2 h3 h4 h5 h6 ";

    private readonly List<string> open = [];
    private int skipped;
    private int tooDeep;

    /// <summary>Whether text may stand here: not between the cells of a table, from where a parser moves it elsewhere.</summary>
    public bool MayHoldText => open.Count == 0 || !IsBetweenCells(open[^1]);

    /// <summary>Whether an element of this name is open.</summary>
    public bool IsInside(string name) => name is PlainHtml.Skipped ? skipped > 0 : open.Contains(name);

    /// <summary>Opens an element, and closes those that its beginning ends.</summary>
    public void Push(string name, string attributes)
    {
        if (!MakeRoom(name))
            return;
        if (open.Count >= (name is "table" ? Deepest - RoomForCells : Deepest) && !IsTablePart(name))
        {
            tooDeep++;
            return;
        }

        open.Add(name);
        if (skipped == 0)
            result.Append('<').Append(name).Append(attributes).Append('>');
        if (name is PlainHtml.Skipped)
            skipped++;
    }

    /// <summary>Writes an element that holds nothing.</summary>
    public void Leaf(string name)
    {
        if (MayHoldText && MakeRoom(name) && skipped == 0)
            result.Append('<').Append(name).Append('>');
    }

    /// <summary>
    /// Closes the nearest element of this name, with all that is open inside it, unless it is outside of the cell or the block.
    /// </summary>
    public void Close(string name)
    {
        if (tooDeep > 0)
        {
            tooDeep--;
            return;
        }

        var index = IsHeading(name) ? open.FindLastIndex(IsHeading) : open.LastIndexOf(name);
        if (index >= 0 && !open.Skip(index + 1).Any(inner => Keeps(inner, name)))
            CloseTo(index);
    }

    /// <summary>Whether an open element keeps the end of another from closing what is around it.</summary>
    private static bool Keeps(string inner, string name) =>
        name switch
        {
            "table" => false,
            "li" => inner is "ul" or "ol" or "table" || IsCell(inner),
            "dt" or "dd" => inner is "dl" or "table" || IsCell(inner),
            _ when IsTablePart(name) => inner is "table",
            _ when IsBlock(name) || name is PlainHtml.Skipped => inner is "table" || IsCell(inner),
            _ => inner is "table" or "li" || IsCell(inner) || IsBlock(inner),
        };

    public void CloseAll() => CloseTo(0);

    private bool MakeRoom(string name)
    {
        if (IsTablePart(name))
            return MakeRoomInTable(name);
        if (open.Count > 0 && IsBetweenCells(open[^1]))
        {
            if (name is "table")
                CloseTo(open.LastIndexOf("table"));
            else
                Push("caption", "");
        }

        if (IsBlock(name) || name is "li" or "dt" or "dd")
            CloseNearest("p", " table td th caption x-skipped ");
        if (name is "li")
            CloseNearest("li", " ul ol table td th caption x-skipped ");
        if (name is "dt" or "dd")
        {
            CloseNearest("dt", " dl table td th caption x-skipped ");
            CloseNearest("dd", " dl table td th caption x-skipped ");
        }

        if (open.Count > 0 && IsHeading(name) && IsHeading(open[^1]))
            CloseTo(open.Count - 1);
        return true;
    }

    /// <summary>A row ends the row before it, a cell the cell before it; outside of a table, both are nothing.</summary>
    private bool MakeRoomInTable(string name)
    {
        var table = open.LastIndexOf("table");
        if (table < 0 || skipped > 0)
            return false;
        var kept = name switch
        {
            "td" or "th" => Math.Max(table, open.LastIndexOf("tr")),
            "tr" => Math.Max(table, open.FindLastIndex(IsRowGroup)),
            _ => table,
        };
        CloseTo(kept + 1);
        return true;
    }

    private void CloseNearest(string name, string barriers)
    {
        for (var index = open.Count - 1; index >= 0 && !barriers.Contains($" {open[index]} ", StringComparison.Ordinal); index--)
        {
            if (open[index] != name)
                continue;
            CloseTo(index);
            return;
        }
    }

    private void CloseTo(int index)
    {
        if (open.Count > index)
            tooDeep = 0;
        while (open.Count > index)
        {
            var name = open[^1];
            open.RemoveAt(open.Count - 1);
            if (name is PlainHtml.Skipped)
                skipped--;
            if (skipped == 0)
                result.Append("</").Append(name).Append('>');
        }
    }

    private static bool IsBlock(string name) => Blocks.Contains($" {name} ", StringComparison.Ordinal);

    private static bool IsTablePart(string name) => name is "tr" || IsCell(name) || IsRowGroup(name);

    private static bool IsBetweenCells(string name) => name is "table" or "tr" || IsRowGroup(name);

    private static bool IsCell(string name) => name is "td" or "th" or "caption";

    private static bool IsRowGroup(string name) => name is "thead" or "tbody" or "tfoot";

    private static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];
}
