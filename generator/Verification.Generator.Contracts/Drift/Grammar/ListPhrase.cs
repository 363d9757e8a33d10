namespace Verification.Generator.Contracts.Drift.Grammar;

/// <summary>
/// Reads lists of words in a sentence.
/// <code>
/// list = item { separator item }          user, business, all · sms, call and email · Approved,In Review · `a` | `b`
/// item = [mark] word { capital word } [mark]
/// separator = "," ["and" | "or"] | "and" | "or" | "/" | "|"
/// </code>
/// What stands in parentheses behind an item explains it and is passed over; lists inside parentheses are found as well.
/// </summary>
/// <param name="Items">The items in their order.</param>
/// <param name="Lead">The token in front of the list; null at the start of the text.</param>
/// <param name="Next">The token behind the list; null at the end of the text.</param>
/// <param name="Start">Where the list begins in the text.</param>
internal sealed record ListPhrase(IReadOnlyList<string> Items, PageToken? Lead, PageToken? Next, int Start)
{
    /// <summary>More items than this are read as another list.</summary>
    private const int MostItems = 200;

    /// <summary>An explanation in parentheses that has more words than this is none.</summary>
    private const int LongestAside = 40;

    private static readonly string[] Marks = ["`", "\"", "“", "”", "'"];

    /// <summary>Whether nothing of a sentence can stand before the first item as a part of it.</summary>
    public bool IsStartSharp =>
        Lead is not { } lead
        || lead.Is(":", "(", "|", "are", "is", "include", "includes", "carry", "either", ";", ".", "-", "–")
        || Marks.Contains(lead.Text, StringComparer.Ordinal);

    /// <summary>Whether the last item is whole: nothing but the end, a mark or another sentence follows.</summary>
    public bool IsEndSharp => Next is not { } next || next.Kind is TokenKind.Symbol || char.IsUpper(next.Text[0]);

    /// <summary>The items that are surely whole: not the first or last when a sentence runs into it.</summary>
    public IEnumerable<string> Whole => Items.Skip(IsStartSharp ? 0 : 1).Take(Items.Count - (IsStartSharp ? 0 : 1) - (IsEndSharp ? 0 : 1));

    /// <summary>All lists of at least so many items.</summary>
    public static IEnumerable<ListPhrase> All(string text, int fewest)
    {
        var tokens = TokenReader.Read(text);
        for (var index = 0; index < tokens.Count; )
        {
            (var list, var end) = Read(tokens, index);
            if (list.Items.Count < fewest)
            {
                index++;
                continue;
            }

            yield return list;
            for (var inner = index + 1; inner < end; inner++)
            {
                // An explanation in parentheses may hold a list of its own.
                if (tokens[inner - 1].Is("(") && Read(tokens, inner).List is { } aside && aside.Items.Count >= fewest)
                    yield return aside;
            }

            index = end;
        }
    }

    private static (ListPhrase List, int End) Read(IReadOnlyList<PageToken> tokens, int index)
    {
        var cursor = new TokenCursor(tokens, index);
        var items = ReadItems(ref cursor, tokens);
        PageToken? next = cursor.IsAtEnd ? null : cursor.Next;
        return (new ListPhrase(items, index == 0 ? null : tokens[index - 1], next, tokens[index].Start), Math.Max(cursor.Index, index + 1));
    }

    private static List<string> ReadItems(ref TokenCursor cursor, IReadOnlyList<PageToken> tokens)
    {
        var items = new List<string>();
        while (items.Count < MostItems && ReadItem(ref cursor, tokens) is { } item)
        {
            items.Add(item);
            var behind = cursor;
            Skip(ref behind);
            if (!Separator(ref behind))
                break;
            var next = behind;
            if (ReadItem(ref next, tokens) is null)
                break;
            cursor = behind;
        }

        return items;
    }

    private static string? ReadItem(ref TokenCursor cursor, IReadOnlyList<PageToken> tokens)
    {
        var start = cursor;
        var isMarked = cursor.Take(Marks);
        var first = cursor.Index;
        if (!cursor.Take(TokenKind.Word, out var word) || word.Is("and", "or", "etc", "the"))
        {
            cursor = start;
            return null;
        }

        var text = word.Text;
        var isCapital = char.IsUpper(text[0]) && text.Any(char.IsLower);
        while (
            (isMarked || (isCapital && cursor.Index < first + 3))
            && cursor.Next is { Kind: TokenKind.Word } more
            && (isMarked || (char.IsUpper(more.Text[0]) && more.Text.Any(char.IsLower)))
            && more.Start == tokens[cursor.Index - 1].End + 1
        )
        {
            text += " " + more.Text;
            _ = cursor.Take(TokenKind.Word, out _);
        }

        if (isMarked)
            _ = cursor.Take(Marks);
        return text;
    }

    private static void Skip(ref TokenCursor cursor)
    {
        var start = cursor;
        if (!cursor.Take("("))
            return;
        while (!cursor.IsAtEnd && cursor.Index - start.Index < LongestAside && !cursor.Next.Is("(", ")"))
            _ = cursor.Take(cursor.Next.Text);
        if (!cursor.Take(")"))
            cursor = start;
    }

    private static bool Separator(ref TokenCursor cursor)
    {
        if (cursor.Take(","))
        {
            _ = cursor.Take("and", "or");
            return true;
        }

        return cursor.Take("and", "or", "/", "|");
    }
}
