using System.Buffers.Text;
using System.Text.Json;

namespace Verification.Runtime.CompilerServices;

/// <content>
/// Single values. One that does not fit its type is null, and the scanner says so with <see cref="JsonScanner.Misfit"/>; nothing is thrown,
/// since a page can hold any number of them.
/// </content>
public static partial class JsonRead
{
    /// <summary>Longer than any that a program writes: a number of megabytes would take its time, and stays raw.</summary>
    private const int LongestNumber = 1024;

    /// <summary>A text; the letters of a number or a boolean where one of those was sent.</summary>
    public static string? String(ref JsonScanner reader, JsonReading reading, int column)
    {
        if (reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped)
            return reading.Text(reader.ValueSpan, column);
        return reader.TokenType != JsonTokenType.Null && TryText(ref reader, out var utf8) ? reading.Text(utf8, column) : null;
    }

    /// <summary>Reads a value of an open enumeration.</summary>
    public static T? OpenEnum<T>(ref JsonScanner reader, JsonReading reading, int column)
        where T : struct, IOpenEnum<T>
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        var utf8 = reader.ValueSpan;
        if ((reader.TokenType != JsonTokenType.String || reader.ValueIsEscaped) && !TryText(ref reader, out utf8))
            return null;
        return T.FromWire(T.KnownText(utf8) ?? reading.Text(utf8, column));
    }

    /// <summary>Reads a boolean.</summary>
    public static bool? Boolean(ref JsonScanner reader)
    {
        if (reader.TokenType is JsonTokenType.True or JsonTokenType.False)
            return reader.TokenType == JsonTokenType.True;
        Is(ref reader, JsonTokenType.True, "a boolean");
        return null;
    }

    /// <summary>An integer, also where it is written with a fraction of zero or an exponent.</summary>
    public static long? Int64(ref JsonScanner reader)
    {
        const string Expected = "an integer of 64 bits";
        if (!Is(ref reader, JsonTokenType.Number, Expected))
            return null;
        if (Utf8Parser.TryParse(reader.ValueSpan, out long value, out var length) && length == reader.ValueSpan.Length)
            return value;
        if (
            reader.ValueSpan.Length <= LongestNumber
            && reader.TokenReader().TryGetDecimal(out var exact)
            && decimal.IsInteger(exact)
            && exact is >= long.MinValue and <= long.MaxValue
        )
        {
            return (long)exact;
        }

        reader.Misfit = Expected;
        return null;
    }

    /// <summary>Reads a number.</summary>
    public static double? Double(ref JsonScanner reader)
    {
        const string Expected = "a number of double precision";
        if (!Is(ref reader, JsonTokenType.Number, Expected))
            return null;
        if (reader.ValueSpan.Length <= LongestNumber && reader.TokenReader().TryGetDouble(out var value) && double.IsFinite(value))
            return value;
        reader.Misfit = Expected;
        return null;
    }

    /// <summary>Reads a date.</summary>
    public static DateOnly? Date(ref JsonScanner reader)
    {
        const string Expected = "a date (yyyy-MM-dd)";
        if (!Is(ref reader, JsonTokenType.String, Expected))
            return null;
        if (JsonText.TryBytes(ref reader, out var text) && IsoInstant.TryParseDate(text, out var value))
            return value;
        reader.Misfit = Expected;
        return null;
    }

    /// <summary>Reads an instant.</summary>
    public static DateTimeOffset? Instant(ref JsonScanner reader)
    {
        if (reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped && IsoInstant.TryParse(reader.ValueSpan, out var instant))
            return instant;

        const string Expected = "an instant (ISO 8601 or RFC 2822)";
        if (!Is(ref reader, JsonTokenType.String, Expected))
            return null;
        if (
            JsonText.TryBytes(ref reader, out var text)
            && (IsoInstant.TryParse(text, out var value) || MailInstant.TryParse(text, out value))
        )
        {
            return value;
        }

        reader.Misfit = Expected;
        return null;
    }

    private static bool TryText(scoped ref JsonScanner reader, out ReadOnlySpan<byte> utf8)
    {
        utf8 = default;
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray) && JsonText.TryBytes(ref reader, out utf8))
            return true;
        reader.Misfit = "a text in valid Unicode";
        return false;
    }

    /// <summary>Whether the token is of a type; null is not, and fits all the same.</summary>
    private static bool Is(ref JsonScanner reader, JsonTokenType type, string expected)
    {
        if (reader.TokenType == type)
            return true;
        if (reader.TokenType != JsonTokenType.Null)
            reader.Misfit = expected;
        return false;
    }
}
