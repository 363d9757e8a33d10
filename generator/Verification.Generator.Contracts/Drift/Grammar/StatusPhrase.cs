namespace Verification.Generator.Contracts.Drift.Grammar;

/// <summary>
/// Reads HTTP statuses in sentences.
/// <code>
/// mention = trigger { filler } status end        returns 404 · an HTTP 429 "Too Many Requests" · fails with status code 400.
/// trigger = "HTTP" ["/" number] | "status" | "return" | "returns" | "receive" | "receives" | "respond(s) with" | "answer(s) [with]" |
/// "fail(s) with" | "a" | "an" | "are" filler = "a" | "an" | "the" | "HTTP" | "status" | "code" | "of" end = "redirect" | "error" |
/// "response" | "status" | capital word | mark | "with" | "for" | "if" | "when" | "and" | "or" | end of the text lead = ["HTTP"] ( "error"
/// | "status" | "code" | "response" … ) ":" status Errors: 400, 404 further = ( start | ":" | "," | "and" | "or" ) status
/// </code>
/// A number with a unit ("returns 400 rows") is no status.
/// </summary>
internal static class StatusPhrase
{
    private const int MostFillers = 6;
    private static readonly string[] Units =
    [
        "items",
        "results",
        "rows",
        "requests",
        "characters",
        "chars",
        "days",
        "seconds",
        "ms",
        "per",
        "books",
        "objects",
        "records",
        "entries",
    ];
    private static readonly string[] Titles = ["error", "errors", "status", "statuses", "code", "codes", "response", "responses"];

    /// <summary>The statuses that a text mentions, with whether the text calls the number a status of HTTP.</summary>
    public static IEnumerable<(string Status, bool IsNamed)> Mentions(string text)
    {
        var tokens = TokenReader.Read(text);
        for (var index = 0; index < tokens.Count; index++)
        {
            var cursor = new TokenCursor(tokens, index);
            if (Mention(ref cursor) is not { } mention)
                continue;
            index = cursor.Index - 1;
            yield return mention;
        }
    }

    /// <summary>Whether a text begins a list of statuses: <c>Errors: 400, 404</c>.</summary>
    public static bool IsList(string text)
    {
        var tokens = TokenReader.Read(text);
        for (var index = 0; index < tokens.Count; index++)
        {
            var isStart = index == 0 || tokens[index - 1].Is(".", ";");
            if (isStart && Lead(new TokenCursor(tokens, index)))
                return true;
        }

        return false;
    }

    /// <summary>The statuses of errors that stand in a list.</summary>
    public static IEnumerable<string> Listed(string text)
    {
        var tokens = TokenReader.Read(text);
        for (var index = 0; index < tokens.Count; index++)
        {
            var isEntry = index == 0 || tokens[index - 1].Is(":", ",", "and", "or");
            var cursor = new TokenCursor(tokens, index);
            if (isEntry && Status(ref cursor, '4') is { } status && !cursor.Next.Is("%"))
                yield return status;
        }
    }

    private static (string Status, bool IsNamed)? Mention(ref TokenCursor cursor)
    {
        var isNamed = cursor.Next.Is("HTTP", "status");
        if (!Trigger(ref cursor))
            return null;
        for (var count = 0; count < MostFillers && cursor.Next.Is("a", "an", "the", "HTTP", "status", "code", "of"); count++)
        {
            isNamed |= cursor.Next.Is("HTTP", "status");
            _ = cursor.Take(cursor.Next.Text);
        }

        return Status(ref cursor, '2') is { } status && IsEnd(cursor) ? (status, isNamed) : null;
    }

    private static bool Trigger(ref TokenCursor cursor)
    {
        if (cursor.Take("HTTP"))
        {
            if (cursor.Take("/"))
                _ = cursor.Take(TokenKind.Number, out _);
            return true;
        }

        if (cursor.Take("status", "return", "returns", "receive", "receives", "a", "an", "are"))
            return true;
        if (cursor.Take("answer", "answers"))
            return cursor.Take("with") || true;
        return cursor.Take("respond", "responds", "fail", "fails") && cursor.Take("with");
    }

    private static bool IsEnd(TokenCursor cursor) =>
        cursor.IsAtEnd || cursor.Next.Kind is TokenKind.Symbol
            ? cursor.IsAtEnd || cursor.Next.Is(".", ",", ";", ")", "\"", "“", ":")
            : cursor.Next.Is("redirect", "error", "response", "status", "with", "for", "if", "when", "and", "or")
                || char.IsUpper(cursor.Next.Text[0]);

    private static bool Lead(TokenCursor cursor)
    {
        _ = cursor.Take("HTTP");
        if (!cursor.Take(Titles))
            return false;
        _ = cursor.Take(Titles);
        return cursor.Take(":") && Status(ref cursor, '1') is not null;
    }

    private static string? Status(ref TokenCursor cursor, char lowest)
    {
        if (!cursor.Take(TokenKind.Number, out var number) || number.Text.Length != 3 || number.Text[0] < lowest || number.Text[0] > '5')
        {
            return null;
        }

        return cursor.Next.Is(Units) ? null : number.Text;
    }
}
