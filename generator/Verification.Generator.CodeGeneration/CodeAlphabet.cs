namespace Verification.Generator.CodeGeneration;

/// <summary>The characters of error codes, written as in a regular expression's brackets: <c>0-9</c>, <c>A-Z_</c>.</summary>
internal static class CodeAlphabet
{
    /// <summary>Whether a text is an alphabet: ASCII letters, digits and <c>_ . -</c>, and ranges within one kind of them.</summary>
    public static bool IsValid(string text)
    {
        if (text.Length == 0)
            return false;
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsAsciiLetterOrDigit(text[index]) && text[index] is not ('_' or '.' or '-'))
                return false;
            if (!IsRange(text, index))
                continue;
            if (!AreOfOneKind(text[index], text[index + 2]) || text[index] > text[index + 2])
                return false;
            index += 2;
        }

        return true;
    }

    /// <summary>All characters of a valid alphabet, each once.</summary>
    public static string Expand(string text)
    {
        var letters = new SortedSet<char>();
        for (var index = 0; index < text.Length; index++)
        {
            var isRange = IsRange(text, index);
            var last = text[isRange ? index + 2 : index];
            for (var letter = text[index]; letter <= last; letter++)
                letters.Add(letter);
            if (isRange)
                index += 2;
        }

        return string.Concat(letters);
    }

    private static bool IsRange(string text, int index) => index + 2 < text.Length && text[index + 1] == '-';

    private static bool AreOfOneKind(char first, char last) =>
        (char.IsAsciiDigit(first) && char.IsAsciiDigit(last))
        || (char.IsAsciiLetterUpper(first) && char.IsAsciiLetterUpper(last))
        || (char.IsAsciiLetterLower(first) && char.IsAsciiLetterLower(last));
}
