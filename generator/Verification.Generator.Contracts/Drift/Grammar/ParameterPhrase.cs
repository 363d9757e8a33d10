namespace Verification.Generator.Contracts.Drift.Grammar;

/// <summary>
/// Reads what a sentence says of a parameter beside its name.
/// <code>
/// aside   = name "(" text ")"                                        limit (default 50, max 200)
/// called  = name ["query" | "path" | "header"] ["string"] "parameter"   the PageSize query string parameter
/// valued  = name ( ":" | "(" ) list                                  risk_level: low, medium or high
/// </code>
/// </summary>
/// <param name="Name">The name.</param>
/// <param name="Aside">What stands in parentheses behind it; empty where nothing does.</param>
internal readonly record struct ParameterPhrase(string Name, string Aside)
{
    private const int LongestAside = 300;
    private const int LongestName = 80;

    /// <summary>The names with what stands in parentheses behind them.</summary>
    public static IEnumerable<ParameterPhrase> Asides(string text)
    {
        var tokens = TokenReader.Read(text);
        for (var index = 0; index + 1 < tokens.Count; index++)
        {
            if (tokens[index].Kind is not TokenKind.Word || !tokens[index + 1].Is("("))
                continue;
            var start = tokens[index + 1].End;
            var end = text.IndexOf(')', start, Math.Min(LongestAside, text.Length - start));
            if (end > start)
                yield return new ParameterPhrase(tokens[index].Text, text[start..end]);
        }
    }

    /// <summary>The names that a text calls parameters.</summary>
    public static IEnumerable<string> Called(string text)
    {
        var tokens = TokenReader.Read(text);
        for (var index = 0; index < tokens.Count; index++)
        {
            var cursor = new TokenCursor(tokens, index);
            if (!cursor.Take(TokenKind.Word, out var name) || name.Is("query", "path", "header", "request", "string"))
                continue;
            _ = cursor.Take("query", "path", "header", "request");
            _ = cursor.Take("string");
            if (cursor.Take("parameter"))
                yield return name.Text;
        }
    }

    /// <summary>The names behind which a text lists values.</summary>
    public static IEnumerable<string> Valued(string text)
    {
        foreach (var list in ListPhrase.All(text, fewest: 2).Where(list => list.Lead is { } lead && lead.Is(":", "(")))
        {
            var before = TokenReader.Read(text[Math.Max(0, list.Start - LongestName)..list.Start]);
            if (before.Count >= 2 && before[^2].Kind is TokenKind.Word)
                yield return before[^2].Text;
        }
    }
}
