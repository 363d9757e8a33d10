using System.Text.Json;

namespace Verification.Generated;

/// <content>Single values.</content>
internal static partial class JsonRead
{
    internal static string? String(ref Utf8JsonReader reader, JsonReading reading) =>
        IsString(ref reader, "a string") ? reading.Text(ref reader) : null;

    internal static T? OpenEnum<T>(ref Utf8JsonReader reader, JsonReading reading)
        where T : struct, IOpenEnum<T> =>
        IsString(ref reader, "a string") ? T.FromWire(reading.Text(ref reader)) : null;

    internal static bool? Boolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        _ => throw UnexpectedJsonException.At(ref reader, "a boolean"),
    };

    /// <summary>An integer, also where it is written with a fraction of zero or an exponent.</summary>
    internal static long? Int64(ref Utf8JsonReader reader)
    {
        if (!IsNumber(ref reader, "an integer"))
            return null;
        if (reader.TryGetInt64(out var value))
            return value;
        if (reader.TryGetDecimal(out var exact) && decimal.IsInteger(exact) && exact is >= long.MinValue and <= long.MaxValue)
            return (long)exact;
        throw UnexpectedJsonException.OfNumber(ref reader, "an integer of 64 bits");
    }

    internal static double? Double(ref Utf8JsonReader reader)
    {
        if (!IsNumber(ref reader, "a number"))
            return null;
        return reader.TryGetDouble(out var value) && double.IsFinite(value)
            ? value
            : throw UnexpectedJsonException.OfNumber(ref reader, "a number");
    }

    internal static DateOnly? Date(ref Utf8JsonReader reader)
    {
        if (!IsString(ref reader, "a date"))
            return null;
        return IsoInstant.TryParseDate(JsonText.Bytes(ref reader), out var value)
            ? value
            : throw UnexpectedJsonException.OfText(ref reader, "a date (yyyy-MM-dd)");
    }

    internal static DateTimeOffset? Instant(ref Utf8JsonReader reader)
    {
        if (!IsString(ref reader, "an instant"))
            return null;
        var text = JsonText.Bytes(ref reader);
        return IsoInstant.TryParse(text, out var value) || MailInstant.TryParse(text, out value)
            ? value
            : throw UnexpectedJsonException.OfText(ref reader, "an instant (ISO 8601 or RFC 2822)");
    }

    private static bool IsString(ref Utf8JsonReader reader, string expected) => Is(ref reader, JsonTokenType.String, expected);

    private static bool IsNumber(ref Utf8JsonReader reader, string expected) => Is(ref reader, JsonTokenType.Number, expected);

    private static bool Is(ref Utf8JsonReader reader, JsonTokenType type, string expected)
    {
        if (reader.TokenType == type)
            return true;
        return reader.TokenType == JsonTokenType.Null ? false : throw UnexpectedJsonException.At(ref reader, expected);
    }
}
