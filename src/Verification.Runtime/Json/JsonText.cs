using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Verification.Runtime;

/// <summary>
/// Text of JSON tokens. Text that is not valid Unicode, such as half of a surrogate pair, is never replaced by question marks.
/// </summary>
internal static class JsonText
{
    private const int UnicodeEscape = 6;

    /// <summary>Decodes UTF-8. The text of a success is known to be valid; in an error, invalid bytes are replaced.</summary>
    internal static string Decode(ReadOnlySpan<byte> utf8) =>
        Ascii.IsValid(utf8)
            ? Encoding.Latin1.GetString(utf8) // Nearly all text is ASCII, and for that Latin-1 is a plain widening in one pass.
            : Encoding.UTF8.GetString(utf8);

    /// <summary>Decodes the current string or property name of the reader; its escapes stay where it is not valid Unicode.</summary>
    internal static string Decode(ref Utf8JsonReader reader) => Decode(Bytes(ref reader));

    /// <summary>
    /// The unescaped bytes of the current string or property name of the reader, with the same exception. They need not be UTF-8.
    /// </summary>
    internal static ReadOnlySpan<byte> Bytes(scoped ref Utf8JsonReader reader)
    {
        var text = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
        if (!reader.ValueIsEscaped || !IsUnicode(text))
            return text;

        var copy = new byte[text.Length];
        return copy.AsSpan(0, reader.CopyString(copy));
    }

    /// <summary>Decodes the current token of the scanner: a string, or the characters of a number or literal.</summary>
    /// <returns><see langword="false"/> where the string is not valid Unicode.</returns>
    internal static bool TryBytes(scoped ref JsonScanner scanner, out ReadOnlySpan<byte> utf8)
    {
        utf8 = scanner.ValueSpan;
        scanner.CheckTimeOf(utf8.Length);
        return !scanner.ValueIsEscaped || scanner.TokenType != JsonTokenType.String || TryUnescape(scanner.TokenSpan, out utf8);
    }

    /// <summary>The unescaped bytes of a string.</summary>
    /// <param name="quoted">The string with its quotes, which is valid JSON.</param>
    /// <param name="utf8">Its text.</param>
    /// <returns><see langword="false"/> where the text is not valid Unicode.</returns>
    internal static bool TryUnescape(ReadOnlySpan<byte> quoted, out ReadOnlySpan<byte> utf8)
    {
        utf8 = default;
        if (!IsUnicode(quoted))
            return false;
        if (quoted.IndexOf("\\u"u8) < 0)
        {
            utf8 = UnescapeLetters(quoted[1..^1]);
            return true;
        }

        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        var copy = new byte[reader.ValueSpan.Length];
        utf8 = copy.AsSpan(0, reader.CopyString(copy));
        return true;
    }

    /// <summary>
    /// Unescapes a string in which each escape is one letter, for which the platform's reader would cost more to begin than to do.
    /// </summary>
    private static ReadOnlySpan<byte> UnescapeLetters(ReadOnlySpan<byte> text)
    {
        var copy = new byte[text.Length];
        var length = 0;
        for (int next; (next = text.IndexOf((byte)'\\')) >= 0; text = text[(next + 2)..])
        {
            text[..next].CopyTo(copy.AsSpan(length));
            length += next;
            copy[length++] = text[next + 1] switch
            {
                (byte)'b' => (byte)'\b',
                (byte)'f' => (byte)'\f',
                (byte)'n' => (byte)'\n',
                (byte)'r' => (byte)'\r',
                (byte)'t' => (byte)'\t',
                var itself => itself,
            };
        }

        text.CopyTo(copy.AsSpan(length));
        return copy.AsSpan(0, length + text.Length);
    }

    /// <summary>
    /// Whether the platform can unescape a string. The bytes are checked as well: an error body, and one that is peeked into before it is
    /// decoded, may not be UTF-8.
    /// </summary>
    private static bool IsUnicode(ReadOnlySpan<byte> escaped) => !HasLoneSurrogate(escaped) && Utf8.IsValid(escaped);

    /// <summary>Whether an escape represents one half of a surrogate pair without the other.</summary>
    /// <param name="escaped">The content of a string that is valid JSON.</param>
    internal static bool HasLoneSurrogate(ReadOnlySpan<byte> escaped)
    {
        if (escaped.IndexOf("\\u"u8) < 0)
            return false;

        for (int next; (next = escaped.IndexOf((byte)'\\')) >= 0; )
        {
            escaped = escaped[next..];
            var unit = CodeUnit(escaped);
            var isPair = char.IsHighSurrogate(unit) && char.IsLowSurrogate(CodeUnit(escaped[UnicodeEscape..]));
            if (char.IsSurrogate(unit) && !isPair)
                return true;
            escaped = escaped[(isPair ? 2 * UnicodeEscape : 2)..];
        }

        return false;
    }

    /// <summary>The code unit that an escape represents; zero where it does not have the form <c>\uXXXX</c>.</summary>
    private static char CodeUnit(ReadOnlySpan<byte> escaped) =>
        escaped.Length >= UnicodeEscape && escaped[0] == '\\' && escaped[1] == 'u'
            ? (char)ushort.Parse(escaped[2..UnicodeEscape], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : '\0';
}
