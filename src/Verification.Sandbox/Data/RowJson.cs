using System.Text.Json;

namespace Verification.Sandbox.Data;

/// <summary>Writes ids and instants into JSON without a string in between.</summary>
internal static class RowJson
{
    private const int SidLength = 34;

    public static void WriteUuid(this Utf8JsonWriter json, ReadOnlySpan<byte> name, RowId id)
    {
        Span<byte> text = stackalloc byte[RowId.UuidLength];
        id.FormatUuid(text);
        json.WriteString(name, text);
    }

    public static void WriteSid(this Utf8JsonWriter json, ReadOnlySpan<byte> name, ReadOnlySpan<byte> prefix, RowId id)
    {
        Span<byte> text = stackalloc byte[SidLength];
        prefix.CopyTo(text);
        id.FormatDigits(text[prefix.Length..]);
        json.WriteString(name, text);
    }

    /// <summary>Writes <c>yyyy-MM-ddTHH:mm:ss[.fff]Z</c>.</summary>
    public static void WriteInstant(this Utf8JsonWriter json, ReadOnlySpan<byte> name, DateTime instant, InstantPrecision precision)
    {
        Span<byte> text = stackalloc byte[32];
        json.WriteString(name, text[..FormatInstant(instant, precision, text)]);
    }

    public static void WriteStringOrNull(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
            json.WriteNull(name);
        else
            json.WriteString(name, value);
    }

    private static int FormatInstant(DateTime instant, InstantPrecision precision, Span<byte> text)
    {
        "0000-00-00T00:00:00."u8.CopyTo(text);
        WriteNumber(text[..4], instant.Year);
        WriteNumber(text[5..7], instant.Month);
        WriteNumber(text[8..10], instant.Day);
        WriteNumber(text[11..13], instant.Hour);
        WriteNumber(text[14..16], instant.Minute);
        WriteNumber(text[17..19], instant.Second);
        var length = 19;
        if (precision != InstantPrecision.Seconds)
        {
            var microsecond = (int)(instant.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond);
            WriteNumber(text[20..(20 + (int)precision)], precision == InstantPrecision.Milliseconds ? microsecond / 1000 : microsecond);
            length = 20 + (int)precision;
        }

        text[length] = (byte)'Z';
        return length + 1;
    }

    private static void WriteNumber(Span<byte> target, int value)
    {
        for (var place = target.Length - 1; place >= 0; place--, value /= 10)
            target[place] = (byte)('0' + (value % 10));
    }
}
