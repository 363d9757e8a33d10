using System.Text;

namespace Verification.Generator.Diff.Output;

/// <summary>Text from a document made safe for a terminal: names in a contract may hold control characters, and those steer terminals.</summary>
internal static class PlainLine
{
    /// <summary>The text in one line, with a replacement character in place of each control character.</summary>
    public static string Of(string text)
    {
        if (!text.Any(IsUnsafe)) return text;
        var result = new StringBuilder(text.Length);
        foreach (char character in text) result.Append(character is '\n' or '\r' or '\t' ? ' ' : IsUnsafe(character) ? '\uFFFD' : character);
        return result.ToString();
    }

    /// <summary>Control characters, and the ones that turn the direction of writing (they make a line read as another one).</summary>
    private static bool IsUnsafe(char character) =>
        char.IsControl(character) || character is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
