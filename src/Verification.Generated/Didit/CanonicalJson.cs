using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Verification.Generated.Didit;

/// <summary>
/// The form of a JSON text that Didit signs (docs.didit.me, "Webhooks", version 2): members in the order of the code points of their names, no
/// white space, only what must be escaped escaped, whole numbers without a fraction, UTF-8.
/// </summary>
/// <remarks>
/// <see cref="Utf8JsonWriter"/> cannot write it: each of its encoders escapes characters that Didit does not, such as U+007F and all above
/// U+FFFF.
/// </remarks>
internal static class CanonicalJson
{
    /// <summary>The levels that values may nest.</summary>
    internal const int MaximumDepth = 64;

    /// <summary>A number beyond which a double is not exactly one integer.</summary>
    private const double LargestExact = 9_007_199_254_740_992;

    /// <summary>Writes the form of a JSON text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="canonical">Its form.</param>
    /// <returns>Whether there is one: not of what is no JSON, repeats a name, or holds half of a surrogate pair.</returns>
    internal static bool TryWrite(ReadOnlySpan<byte> json, [NotNullWhen(true)] out byte[]? canonical)
    {
        canonical = null;
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaximumDepth });
        var output = new ArrayBufferWriter<byte>(json.Length + 1);
        try
        {
            reader.Read();
            if (!TryWrite(ref reader, output))
                return false;
            // What follows the value is checked as well.
            while (reader.Read()) { }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A text that is not valid Unicode is an InvalidOperationException.
            return false;
        }

        canonical = output.WrittenSpan.ToArray();
        return true;
    }

    private static bool TryWrite(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return TryWriteObject(ref reader, output);
            case JsonTokenType.StartArray:
                return TryWriteArray(ref reader, output);
            case JsonTokenType.String:
                WriteText(Text(ref reader), output);
                return true;
            case JsonTokenType.Number:
                WriteNumber(reader.ValueSpan, output);
                return true;
            default:
                output.Write(reader.ValueSpan);
                return true;
        }
    }

    private static bool TryWriteArray(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output)
    {
        output.Write("["u8);
        for (var isFirst = true; reader.Read() && reader.TokenType != JsonTokenType.EndArray; isFirst = false)
        {
            if (!isFirst)
                output.Write(","u8);
            if (!TryWrite(ref reader, output))
                return false;
        }

        output.Write("]"u8);
        return true;
    }

    private static bool TryWriteObject(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output)
    {
        // The order of UTF-8 bytes is that of code points; that of UTF-16 units is not.
        var members = new SortedDictionary<byte[], byte[]>(Comparer<byte[]>.Create((one, other) => one.AsSpan().SequenceCompareTo(other)));
        var value = new ArrayBufferWriter<byte>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Text(ref reader);
            reader.Read();
            value.ResetWrittenCount();
            if (!TryWrite(ref reader, value) || !members.TryAdd(name, value.WrittenSpan.ToArray()))
                return false;
        }

        output.Write("{"u8);
        var isFirst = true;
        foreach (var (name, written) in members)
        {
            if (!isFirst)
                output.Write(","u8);
            isFirst = false;
            WriteText(name, output);
            output.Write(":"u8);
            output.Write(written);
        }

        output.Write("}"u8);
        return true;
    }

    private static byte[] Text(ref Utf8JsonReader reader)
    {
        var text = new byte[reader.ValueSpan.Length];
        return text[..reader.CopyString(text)];
    }

    private static void WriteText(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> output)
    {
        output.Write("\""u8);
        foreach (var unit in text)
        {
            switch (unit)
            {
                case (byte)'"':
                    output.Write("\\\""u8);
                    break;
                case (byte)'\\':
                    output.Write("\\\\"u8);
                    break;
                case (byte)'\b':
                    output.Write("\\b"u8);
                    break;
                case (byte)'\f':
                    output.Write("\\f"u8);
                    break;
                case (byte)'\n':
                    output.Write("\\n"u8);
                    break;
                case (byte)'\r':
                    output.Write("\\r"u8);
                    break;
                case (byte)'\t':
                    output.Write("\\t"u8);
                    break;
                case < 0x20:
                    output.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\\u{unit:x4}")));
                    break;
                default:
                    output.Write([unit]);
                    break;
            }
        }

        output.Write("\""u8);
    }

    /// <summary>A number stays as it is written, apart from a whole one with a fraction or an exponent: <c>92.0</c> is <c>92</c>.</summary>
    private static void WriteNumber(ReadOnlySpan<byte> number, ArrayBufferWriter<byte> output)
    {
        if (
            number.IndexOfAny(".eE"u8) >= 0
            && Utf8Parser.TryParse(number, out double value, out var used)
            && used == number.Length
            && Math.Abs(value) <= LargestExact
            && Math.Truncate(value) == value
        )
        {
            output.Write(Encoding.ASCII.GetBytes(((long)value).ToString(CultureInfo.InvariantCulture)));
            return;
        }

        output.Write(number);
    }
}
