namespace Verification.Generator.Contracts.Drift.Grammar;

/// <summary>
/// Reads the smallest and the largest number that a text allows.
/// <code>
/// range  = lead number ( "–" | "-" | ".." | "to" | "and" ) number        between 1 and 100 · (1–500) · range is: 1 to 9
/// low    = number "&lt;=" name | ( "min" | "minimum" ) ["value"] [link] number | "at least" number | [name] "&gt;=" number
/// high   = ( "max" | "maximum" ) ["value"] [link] number | limit number | [name] "&lt;=" number
/// limit  = "at most" | "up to" | "no more than" | "cannot exceed" | "must not exceed"
/// link   = "is" | "of" | ":" | "="
/// </code>
/// A number with a unit of something else ("at most 30 days") is no limit of the parameter.
/// </summary>
internal static class BoundPhrase
{
    private static readonly string[] Units =
    [
        "chars",
        "characters",
        "digits",
        "letters",
        "days",
        "hours",
        "minutes",
        "seconds",
        "hexadecimal",
        "%",
        "requests",
        "calls",
        "API",
        "ms",
        "KB",
        "MB",
        "x",
    ];

    /// <summary>The limits of a text, each null when it names none.</summary>
    public static (string? Minimum, string? Maximum) Read(string text)
    {
        var tokens = TokenReader.Read(text);
        string? low = null;
        string? high = null;
        for (var index = 0; index < tokens.Count; index++)
        {
            if (Range(new TokenCursor(tokens, index)) is { } range)
                return (range.Low, range.High);
            low ??= Low(new TokenCursor(tokens, index));
            high ??= High(new TokenCursor(tokens, index));
        }

        return (low, high);
    }

    private static (string Low, string High)? Range(TokenCursor cursor)
    {
        var isStart = cursor.Index == 0;
        var isLed =
            cursor.Take("(")
            || cursor.Take("between")
            || cursor.Take("from")
            || TakeRangeWord(ref cursor)
            || cursor.TakeAll("must", "be")
            || (cursor.Take("allowed") && TakeOptional(ref cursor, ":"));
        if (!isLed && !isStart)
            return null;
        if (
            !cursor.Take(TokenKind.Number, out var low)
            || !cursor.Take("–", "—", "-", "..", "...", "to", "and")
            || !cursor.Take(TokenKind.Number, out var high)
        )
        {
            return null;
        }

        return HasUnit(cursor) || cursor.Next.Is("-", ".") && IsDate(cursor) ? null : (low.Digits, high.Digits);
    }

    /// <summary>A date such as <c>2024-01-01</c> is no range.</summary>
    private static bool IsDate(TokenCursor cursor) => cursor.Take("-") && cursor.Next.Kind is TokenKind.Number;

    private static bool TakeRangeWord(ref TokenCursor cursor)
    {
        if (!cursor.Take("range"))
            return false;
        _ = cursor.Take("is");
        _ = cursor.Take(":");
        _ = cursor.Take("from");
        return true;
    }

    private static bool TakeOptional(ref TokenCursor cursor, string symbol) => cursor.Take(symbol) || true;

    private static string? Low(TokenCursor cursor)
    {
        var reversed = cursor;
        if (reversed.Take(TokenKind.Number, out var first) && reversed.Take("<=", "≤") && reversed.Next.Kind is TokenKind.Word)
        {
            return first.Digits;
        }

        return Labelled(cursor, "min", "minimum") ?? (cursor.TakeAll("at", "least") ? Number(cursor) : null) ?? Compared(cursor, ">=", "≥");
    }

    private static string? High(TokenCursor cursor)
    {
        if (Labelled(cursor, "max", "maximum") is { } labelled)
            return labelled;
        var isLimit =
            cursor.TakeAll("at", "most")
            || cursor.TakeAll("up", "to")
            || cursor.TakeAll("no", "more", "than")
            || cursor.TakeAll("cannot", "exceed")
            || cursor.TakeAll("must", "not", "exceed");
        return isLimit ? Number(cursor) : Compared(cursor, "<=", "≤");
    }

    private static string? Labelled(TokenCursor cursor, string label, string longLabel)
    {
        if (!cursor.Take(label, longLabel))
            return null;
        _ = cursor.Take("value", "size", "limit");
        _ = cursor.Take("is", "of", ":", "=");
        return Number(cursor);
    }

    private static string? Compared(TokenCursor cursor, string sign, string shortSign)
    {
        var isNamed = cursor.Next.Kind is TokenKind.Word && cursor.Take(TokenKind.Word, out _);
        return (isNamed || cursor.Index == 0) && cursor.Take(sign, shortSign) ? Number(cursor) : null;
    }

    private static string? Number(TokenCursor cursor) =>
        cursor.Take(TokenKind.Number, out var number) && !HasUnit(cursor) ? number.Digits : null;

    private static bool HasUnit(TokenCursor cursor) => cursor.Take(Units);
}
