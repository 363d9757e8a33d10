using System.Globalization;
using System.Text;

namespace Verification.Generator.Documents;

/// <summary>
/// The one list of characters that text of a document must not carry into another text: they end a line of C#, control a terminal, are
/// invisible, or make a line look like another one. Every output uses it: generated code, messages, reports and the comparison of
/// documents.
/// </summary>
public static class UnsafeText
{
    /// <summary>
    /// Whether a character is unsafe: controls, line and paragraph separators, format characters (zero-width and bidirectional ones
    /// among them), halves of surrogate pairs, and the two code points that XML does not know.
    /// </summary>
    public static bool IsUnsafe(Rune character) =>
        Rune.GetUnicodeCategory(character)
            is UnicodeCategory.Control
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Format
        || character.Value is 0xFFFE or 0xFFFF;

    /// <summary>Whether a text holds an unsafe character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="allowed">Unsafe characters that do no harm in the output.</param>
    public static bool Contains(string text, string allowed = "") =>
        text.AsSpan().ContainsAnyExceptInRange(' ', '~') && Unsafe(text, allowed).Any();

    /// <summary>The unsafe characters of a text, each once, as <c>U+2028</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="allowed">Unsafe characters that do no harm in the output.</param>
    public static string Describe(string text, string allowed = "") =>
        string.Join(", ", Unsafe(text, allowed).Distinct().Select(value => $"U+{value:X4}"));

    /// <summary>The text with a space for each character that ends a line or is a tab, and U+FFFD for every other unsafe one.</summary>
    public static string Replace(string text)
    {
        if (!Contains(text))
            return text;
        var result = new StringBuilder(text.Length);
        foreach (var character in text.EnumerateRunes())
        {
            if (EndsLine(character) || character.Value is '\t')
                result.Append(' ');
            else
                result.Append(IsUnsafe(character) ? Rune.ReplacementChar : character);
        }

        return result.ToString();
    }

    /// <summary>JSON text with an escape for each unsafe character, which can only occur in its strings; its own line feeds stay.</summary>
    public static string EscapeJson(string json)
    {
        if (!Contains(json, allowed: "\n"))
            return json;
        var result = new StringBuilder(json.Length);
        foreach (var character in json.EnumerateRunes())
        {
            if (character.Value is '\n' || !IsUnsafe(character))
            {
                result.Append(character);
            }
            else
            {
                foreach (var unit in character.ToString())
                    result.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
            }
        }

        return result.ToString();
    }

    /// <summary>The lines of a text; every character that ends a line for some reader ends a line here.</summary>
    public static IEnumerable<string> Lines(string text)
    {
        var line = new StringBuilder();
        foreach (var character in text.EnumerateRunes())
        {
            if (!EndsLine(character))
            {
                line.Append(character);
                continue;
            }

            yield return line.ToString();
            line.Clear();
        }

        yield return line.ToString();
    }

    private static bool EndsLine(Rune character) => character.Value is '\n' or '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029;

    private static IEnumerable<int> Unsafe(string text, string allowed)
    {
        for (var index = 0; index < text.Length; )
        {
            var isWhole = Rune.TryGetRuneAt(text, index, out var character);
            if (!isWhole)
                yield return text[index];
            else if (IsUnsafe(character) && !allowed.Contains((char)character.Value, StringComparison.Ordinal))
                yield return character.Value;
            index += isWhole ? character.Utf16SequenceLength : 1;
        }
    }
}
