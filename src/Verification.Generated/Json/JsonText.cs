using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Verification.Generated;

/// <summary>Text of JSON tokens; text that is no valid Unicode is an error, and never replaced by question marks.</summary>
internal static class JsonText
{
    /// <summary>Decodes unescaped UTF-8.</summary>
    /// <exception cref="JsonException">The bytes are not UTF-8.</exception>
    internal static string Decode(ReadOnlySpan<byte> utf8)
    {
        // Nearly all text is ASCII, and for that Latin-1 is a plain widening in one pass.
        if (Ascii.IsValid(utf8))
            return Encoding.Latin1.GetString(utf8);

        return Utf8.IsValid(utf8) ? Encoding.UTF8.GetString(utf8) : throw new JsonException("a string is not valid UTF-8");
    }

    /// <summary>Decodes the string or property name on which the reader stands, escaped or not.</summary>
    /// <exception cref="JsonException">The text is not valid Unicode, for instance half of a surrogate pair.</exception>
    internal static string Decode(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            throw UnexpectedJsonException.OfEncoding(reader.TokenStartIndex);
        }
    }

    /// <summary>The unescaped bytes of the string or property name on which the reader stands; copied only where they are escaped.</summary>
    /// <exception cref="JsonException">The text is not valid Unicode.</exception>
    internal static ReadOnlySpan<byte> Bytes(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped && !reader.HasValueSequence)
            return reader.ValueSpan;

        try
        {
            var length = reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length;
            var copy = new byte[length];
            return copy.AsSpan(0, reader.CopyString(copy));
        }
        catch (InvalidOperationException)
        {
            throw UnexpectedJsonException.OfEncoding(reader.TokenStartIndex);
        }
    }

    /// <summary>Decodes the string on which the scanner stands, escaped or not.</summary>
    /// <exception cref="JsonException">The text is not valid Unicode.</exception>
    internal static string Decode(ref JsonScanner scanner) => Decode(Bytes(ref scanner));

    /// <summary>The unescaped bytes of the string on which the scanner stands; copied only where they are escaped.</summary>
    /// <exception cref="JsonException">The text is not valid Unicode.</exception>
    internal static ReadOnlySpan<byte> Bytes(scoped ref JsonScanner scanner) =>
        scanner.ValueIsEscaped ? Unescape(scanner.TokenReader(), scanner.TokenStart) : scanner.ValueSpan;

    /// <summary>The unescaped bytes of a string.</summary>
    /// <param name="quoted">The string with its quotes.</param>
    /// <param name="offset">Where it stands in the response.</param>
    internal static ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> quoted, long offset)
    {
        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        return Unescape(reader, offset);
    }

    private static ReadOnlySpan<byte> Unescape(Utf8JsonReader reader, long offset)
    {
        try
        {
            var copy = new byte[reader.ValueSpan.Length];
            return copy.AsSpan(0, reader.CopyString(copy));
        }
        catch (InvalidOperationException)
        {
            throw UnexpectedJsonException.OfEncoding(offset);
        }
    }
}
