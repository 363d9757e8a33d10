using System.Text;

namespace Verification.Generated.Twilio;

/// <summary>The form of a request that Twilio has signed.</summary>
internal static class TwilioForm
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The names and values in the ordinal order of the names, one after another.</summary>
    /// <param name="form">The form, URL-encoded.</param>
    /// <returns>The text; <see langword="null"/> where a name is repeated or something is not valid UTF-8.</returns>
    internal static string? SignedText(ReadOnlySpan<byte> form)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var range in form.Split((byte)'&'))
        {
            var field = form[range];
            if (field.IsEmpty)
                continue;
            var equals = field.IndexOf((byte)'=');
            var name = Decode(equals < 0 ? field : field[..equals]);
            var value = Decode(equals < 0 ? [] : field[(equals + 1)..]);
            if (name is null || value is null || !fields.TryAdd(name, value))
                return null;
        }

        var text = new StringBuilder();
        foreach (var (name, value) in fields)
            text.Append(name).Append(value);
        return text.ToString();
    }

    /// <summary>A percent sign that begins no escape stands for itself (WHATWG URL, "percent-decode").</summary>
    private static string? Decode(ReadOnlySpan<byte> encoded)
    {
        var bytes = new byte[encoded.Length];
        var length = 0;
        for (var index = 0; index < encoded.Length; index++)
        {
            var unit = encoded[index];
            if (unit == '+')
            {
                unit = (byte)' ';
            }
            else if (unit == '%' && index + 2 < encoded.Length && IsHexadecimal(encoded[index + 1]) && IsHexadecimal(encoded[index + 2]))
            {
                unit = (byte)((Value(encoded[index + 1]) << 4) | Value(encoded[index + 2]));
                index += 2;
            }

            bytes[length++] = unit;
        }

        try
        {
            return Strict.GetString(bytes, 0, length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsHexadecimal(byte unit) => char.IsAsciiHexDigit((char)unit);

    private static int Value(byte unit) => unit <= '9' ? unit - '0' : (unit | 0x20) - 'a' + 10;
}
