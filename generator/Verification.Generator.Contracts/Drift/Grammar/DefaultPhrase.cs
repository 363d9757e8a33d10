namespace Verification.Generator.Contracts.Drift.Grammar;

/// <summary>
/// Reads the default that a text names.
/// <code>
/// default = ( "default" | "defaults" ) ["value"] [link] value | value "by default" default 50 · Defaults to `open` · default: "a" · 20 by
/// default link = ( "is" | "to" | "of" ) ["set to"] | ":" | "="
/// </code>
/// A word without quotation marks is a value only when the caller knows it as one: "default behaviour" names none.
/// </summary>
internal static class DefaultPhrase
{
    private static readonly string[] Quotes = ["`", "\"", "'", "“"];

    /// <summary>The default of a text, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isValue">Whether a word is a value of the field; numbers, booleans and quoted texts need no such proof.</param>
    public static string? Read(string text, Func<string, bool> isValue)
    {
        var tokens = TokenReader.Read(text);
        string? trailing = null;
        for (var index = 0; index < tokens.Count; index++)
        {
            if (Leading(new TokenCursor(tokens, index), isValue) is { } value)
                return value;
            trailing ??= Trailing(new TokenCursor(tokens, index));
        }

        return trailing;
    }

    private static string? Leading(TokenCursor cursor, Func<string, bool> isValue)
    {
        if (!cursor.Take("default", "defaults"))
            return null;
        _ = cursor.Take("value");
        var isLinked = cursor.Take("is", "to", "of");
        if (isLinked)
            _ = cursor.TakeAll("set", "to");
        else
            _ = cursor.Take(":", "=");
        var isQuoted = cursor.Take(Quotes);
        var isNegative = cursor.Take("-");
        if (cursor.Take(TokenKind.Number, out var number))
            return (isNegative ? "-" : "") + number.Digits;
        return cursor.Take(TokenKind.Word, out var word) && (isQuoted || word.Is("true", "false") || isValue(word.Text)) ? word.Text : null;
    }

    private static string? Trailing(TokenCursor cursor)
    {
        var isValue = cursor.Next.Kind is TokenKind.Number || cursor.Next.Is("true", "false");
        var value = cursor.Next.Digits;
        return isValue && (cursor.Take(TokenKind.Number, out _) || cursor.Take(TokenKind.Word, out _)) && cursor.TakeAll("by", "default")
            ? value
            : null;
    }
}
