namespace Verification.Generator.Contracts.Drift.Grammar;

/// <summary>Divides a text into tokens, in one pass over it.</summary>
internal static class TokenReader
{
    private static readonly string[] Symbols = ["...", "..", "<=", ">="];

    /// <summary>The tokens of a text: <c>limit (1–500)</c> is <c>limit</c>, <c>(</c>, <c>1</c>, <c>–</c>, <c>500</c>, <c>)</c>.</summary>
    public static IReadOnlyList<PageToken> Read(string text)
    {
        var tokens = new List<PageToken>();
        for (var index = 0; index < text.Length; )
        {
            if (char.IsWhiteSpace(text[index]))
            {
                index++;
                continue;
            }

            var token =
                char.IsAsciiDigit(text[index]) && NumberEnd(text, index) is var end && !IsWordAt(text, end)
                    ? new PageToken(TokenKind.Number, text[index..end], index)
                : IsWordAt(text, index) ? new PageToken(TokenKind.Word, text[index..WordEnd(text, index)], index)
                : new PageToken(TokenKind.Symbol, SymbolAt(text, index), index);
            tokens.Add(token);
            index = token.End;
        }

        return tokens;
    }

    private static int NumberEnd(string text, int start)
    {
        var end = start;
        while (
            end < text.Length
            && (
                char.IsAsciiDigit(text[end])
                || (text[end] is ',' or '.' && IsDigitAt(text, end + 1) && (text[end] is '.' || IsThousand(text, end)))
            )
        )
        {
            end++;
        }

        return end;
    }

    /// <summary>A comma between digits stands before three of them: <c>1,000</c>; <c>1,2</c> is a list.</summary>
    private static bool IsThousand(string text, int comma) =>
        IsDigitAt(text, comma + 1) && IsDigitAt(text, comma + 2) && IsDigitAt(text, comma + 3) && !IsDigitAt(text, comma + 4);

    /// <summary>A hyphen or apostrophe between letters belongs to the word.</summary>
    private static int WordEnd(string text, int start)
    {
        var end = start;
        while (
            IsWordAt(text, end)
            || (end > start && end < text.Length && text[end] is '-' or '\'' or '’' && IsWordAt(text, end + 1) && IsWordAt(text, end - 1))
        )
        {
            end++;
        }

        return end;
    }

    private static string SymbolAt(string text, int index) =>
        Array.Find(Symbols, symbol => string.CompareOrdinal(text, index, symbol, 0, symbol.Length) == 0) ?? text[index].ToString();

    private static bool IsDigitAt(string text, int index) => index < text.Length && char.IsAsciiDigit(text[index]);

    private static bool IsWordAt(string text, int index) =>
        index < text.Length && (char.IsLetterOrDigit(text[index]) || text[index] is '_');
}
