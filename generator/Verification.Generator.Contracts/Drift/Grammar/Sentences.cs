namespace Verification.Generator.Contracts.Drift.Grammar;

/// <summary>Divides a text into sentences.</summary>
internal static class Sentences
{
    /// <summary>The sentences, without those marks that end them; a point inside a word, or behind "e.g", ends none.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var isEnd =
                text[index] is '.' or '!' or '?'
                && (index + 1 == text.Length || char.IsWhiteSpace(text[index + 1]))
                && !IsAbbreviation(text, index);
            if (!isEnd)
                continue;
            if (text[start..index].Trim() is { Length: > 0 } sentence)
                yield return sentence;
            start = index + 1;
        }

        if (text[start..].Trim() is { Length: > 0 } rest)
            yield return rest;
    }

    private static bool IsAbbreviation(string text, int point) =>
        point >= 3 && text[point - 2] is '.' && char.IsLetter(text[point - 1]) && char.IsLetter(text[point - 3]);
}
