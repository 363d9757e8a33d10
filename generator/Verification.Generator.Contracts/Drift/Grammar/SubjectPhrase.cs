namespace Verification.Generator.Contracts.Drift.Grammar;

/// <summary>
/// Reads sentences whose subject is a name.
/// <code>
/// ranged = ["The"] name ["parameter"] ( modal ( "range" | "be between" | "be from" | "be at least" | "be at most" ) | "ranges" |
/// "defaults" ) rest modal = "can" | "may" | "must" | "should" limit can range between 1 and 100, and the default is 10 subject = name verb
/// rest count is the sum of both kinds
/// </code>
/// </summary>
/// <param name="Name">The name.</param>
/// <param name="Sentence">The sentence.</param>
internal readonly record struct SubjectPhrase(string Name, string Sentence)
{
    /// <summary>The sentences of a text that say which numbers a name may have.</summary>
    public static IEnumerable<SubjectPhrase> Ranged(string text)
    {
        foreach (var sentence in Sentences.Of(text))
        {
            var tokens = TokenReader.Read(sentence);
            var cursor = new TokenCursor(tokens, 0);
            _ = cursor.Take("the");
            if (!cursor.Take(TokenKind.Word, out var name))
                continue;
            _ = cursor.Take("parameter");
            if (IsRanged(cursor))
                yield return new SubjectPhrase(name.Text, sentence);
        }
    }

    /// <summary>The sentences behind another one that begin with a small letter: only a name does.</summary>
    public static IEnumerable<SubjectPhrase> Named(string text)
    {
        foreach (var sentence in Sentences.Of(text).Skip(1))
        {
            var cursor = new TokenCursor(TokenReader.Read(sentence), 0);
            if (!char.IsAsciiLetterLower(sentence[0]) || !cursor.Take(TokenKind.Word, out var name) || name.Is("true", "false", "null"))
            {
                continue;
            }

            if (cursor.Take("is", "are", "reflects", "contains", "holds", "matches", "adapts", "tells", "counts"))
                yield return new SubjectPhrase(name.Text, sentence);
        }
    }

    private static bool IsRanged(TokenCursor cursor)
    {
        if (cursor.Take("ranges", "defaults"))
            return true;
        if (!cursor.Take("can", "may", "must", "should"))
            return false;
        return cursor.Take("range")
            || cursor.TakeAll("be", "between")
            || cursor.TakeAll("be", "from")
            || cursor.TakeAll("be", "at", "most")
            || cursor.TakeAll("be", "at", "least");
    }
}
