using System.Buffers.Text;
using System.Text.Json;

namespace Verification.Generated;

/// <content>Single values.</content>
internal static partial class JsonRead
{
    internal static string? String(ref JsonScanner reader, JsonReading reading, int column) =>
        IsString(ref reader, "a string") ? reading.Text(ref reader, column) : null;

    internal static T? OpenEnum<T>(ref JsonScanner reader, JsonReading reading, int column)
        where T : struct, IOpenEnum<T>
    {
        if (!IsString(ref reader, "a string"))
            return null;
        var known = reader.ValueIsEscaped ? null : T.KnownText(reader.ValueSpan);
        return T.FromWire(known ?? reading.Text(ref reader, column));
    }

    internal static bool? Boolean(ref JsonScanner reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        _ => throw UnexpectedJsonException.At(ref reader, "a boolean"),
    };

    /// <summary>An integer, also where it is written with a fraction of zero or an exponent.</summary>
    internal static long? Int64(ref JsonScanner reader)
    {
        if (!IsNumber(ref reader, "an integer"))
            return null;
        if (Utf8Parser.TryParse(reader.ValueSpan, out long value, out var length) && length == reader.ValueSpan.Length)
            return value;
        if (reader.TokenReader().TryGetDecimal(out var exact) && decimal.IsInteger(exact) && exact is >= long.MinValue and <= long.MaxValue)
            return (long)exact;
        throw UnexpectedJsonException.OfNumber(ref reader, "an integer of 64 bits");
    }

    internal static double? Double(ref JsonScanner reader)
    {
        if (!IsNumber(ref reader, "a number"))
            return null;
        return reader.TokenReader().TryGetDouble(out var value) && double.IsFinite(value)
            ? value
            : throw UnexpectedJsonException.OfNumber(ref reader, "a number");
    }

    internal static DateOnly? Date(ref JsonScanner reader)
    {
        if (!IsString(ref reader, "a date"))
            return null;
        return IsoInstant.TryParseDate(JsonText.Bytes(ref reader), out var value)
            ? value
            : throw UnexpectedJsonException.OfText(ref reader, "a date (yyyy-MM-dd)");
    }

    internal static DateTimeOffset? Instant(ref JsonScanner reader)
    {
        if (!IsString(ref reader, "an instant"))
            return null;
        var text = JsonText.Bytes(ref reader);
        return IsoInstant.TryParse(text, out var value) || MailInstant.TryParse(text, out value)
            ? value
            : throw UnexpectedJsonException.OfText(ref reader, "an instant (ISO 8601 or RFC 2822)");
    }

    private static bool IsString(ref JsonScanner reader, string expected) => Is(ref reader, JsonTokenType.String, expected);

    private static bool IsNumber(ref JsonScanner reader, string expected) => Is(ref reader, JsonTokenType.Number, expected);

    private static bool Is(ref JsonScanner reader, JsonTokenType type, string expected)
    {
        if (reader.TokenType == type)
            return true;
        return reader.TokenType == JsonTokenType.Null ? false : throw UnexpectedJsonException.At(ref reader, expected);
    }
}
