using System.Buffers.Binary;
using System.Text;

namespace Verification.Generated;

/// <summary>
/// Gives the same string for the same bytes, as far as its fixed number of places goes: a page repeats statuses, countries and account
/// identifiers in every row. A new text takes the place of an older one, so the memory stays bounded whatever a response holds.
/// </summary>
internal sealed class StringPool
{
    private const int Places = 512;
    private const int LongestPooled = 64;

    private readonly string?[] strings = new string?[Places];

    internal string GetOrAdd(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
            return "";

        if (utf8.Length > LongestPooled)
            return JsonText.Decode(utf8);

        ref var place = ref strings[Hash(utf8) & (Places - 1)];
        if (place is not null && place.Length == utf8.Length && Ascii.Equals(utf8, place))
            return place;

        return place = JsonText.Decode(utf8);
    }

    /// <summary>Both ends and the length tell the texts of a page apart; identifiers share their first letters only.</summary>
    private static uint Hash(ReadOnlySpan<byte> utf8)
    {
        ulong mixed = (uint)utf8.Length;
        if (utf8.Length >= sizeof(ulong))
        {
            mixed += BinaryPrimitives.ReadUInt64LittleEndian(utf8);
            mixed ^= BinaryPrimitives.ReadUInt64LittleEndian(utf8[^sizeof(ulong)..]) * 0xBF58476D1CE4E5B9;
        }
        else
        {
            foreach (var value in utf8)
                mixed = (mixed << 8) ^ value ^ (mixed >> 56);
        }

        mixed *= 0x9E3779B97F4A7C15;
        return (uint)(mixed >> 40);
    }
}
