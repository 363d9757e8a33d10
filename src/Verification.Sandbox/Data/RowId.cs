using System.Buffers.Binary;
using System.Globalization;

namespace Verification.Sandbox.Data;

/// <summary>128 bits in the shape of a version 4 UUID, written as a UUID or, behind a prefix, as a Twilio SID.</summary>
internal readonly record struct RowId(ulong High, ulong Low)
{
    public const int UuidLength = 36;

    private const int DigitCount = 32;

    public string ToUuid() => $"{High >> 32:x8}-{(High >> 16) & 0xFFFF:x4}-{High & 0xFFFF:x4}-{Low >> 48:x4}-{Low & 0xFFFF_FFFF_FFFF:x12}";

    public string ToSid(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{High:x16}{Low:x16}");

    /// <summary>Reads 32 hexadecimal digits, of either case.</summary>
    public static bool TryParse(ReadOnlySpan<char> digits, out RowId id)
    {
        id = default;
        if (
            digits.Length != DigitCount
            || !ulong.TryParse(digits[..16], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var high)
            || !ulong.TryParse(digits[16..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var low)
        )
        {
            return false;
        }

        id = new RowId(high, low);
        return true;
    }

    /// <summary>Reads a UUID of 36 characters, of either case.</summary>
    public static bool TryParseUuid(ReadOnlySpan<char> text, out RowId id)
    {
        id = default;
        return Guid.TryParseExact(text, "D", out var uuid) && TryParse(uuid.ToString("N"), out id);
    }

    public void FormatUuid(Span<byte> target)
    {
        Span<byte> digits = stackalloc byte[DigitCount];
        FormatDigits(digits);
        target[..UuidLength].Fill((byte)'-');
        digits[..8].CopyTo(target);
        digits[8..12].CopyTo(target[9..]);
        digits[12..16].CopyTo(target[14..]);
        digits[16..20].CopyTo(target[19..]);
        digits[20..].CopyTo(target[24..]);
    }

    public void FormatDigits(Span<byte> target)
    {
        Span<byte> bytes = stackalloc byte[DigitCount / 2];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Low);
        Convert.TryToHexStringLower(bytes, target, out _);
    }
}
