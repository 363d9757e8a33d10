namespace Verification.Generator.Contracts.Drift.Rules;

/// <summary>Looks for words in the text of a page.</summary>
internal static class PageWords
{
    /// <summary>Whether a word stands in a text, case and all, with no letter, digit or underscore next to it.</summary>
    public static bool Contains(string text, string word)
    {
        for (
            var index = text.IndexOf(word, StringComparison.Ordinal);
            index >= 0;
            index = text.IndexOf(word, index + 1, StringComparison.Ordinal)
        )
        {
            var isStart = index == 0 || !IsWord(text[index - 1]) || !IsWord(word[0]);
            var end = index + word.Length;
            var isEnd = end == text.Length || !IsWord(text[end]) || !IsWord(word[^1]);
            if (isStart && isEnd)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a word is a name by its looks: with an underscore, a hyphen, a digit or a capital inside, so that it is no word of a
    /// sentence.
    /// </summary>
    public static bool IsIdentifier(string word) =>
        word.Contains('_', StringComparison.Ordinal)
        || word.Contains('-', StringComparison.Ordinal)
        || word.Contains('.', StringComparison.Ordinal)
        || word.Any(char.IsDigit)
        || word.Skip(1).Any(char.IsUpper);

    /// <summary>Whether a character belongs to a word.</summary>
    public static bool IsWord(char character) => char.IsLetterOrDigit(character) || character is '_';
}
