using System.Buffers.Binary;
using System.Text;

namespace Verification.Runtime;

/// <summary>
/// Returns the same string for the same bytes, as far as its fixed number of places suffices: a page repeats statuses, countries and
/// account identifiers in every row. A new text replaces an older one, so the memory stays bounded for any response. Properties that repeat
/// nothing, such as the identifiers of rows, are no longer looked up.
/// </summary>
internal sealed class StringPool
{
    private const int Places = 512;
    private const int LongestPooled = 64;

    /// <summary>The number of misses in a row after which a property counts as one that repeats nothing.</summary>
    private const int Patience = 48;

    private readonly string?[] strings = new string?[Places];

    /// <summary>The places in use, as long as they are few: a small response need not wait until all places are cleared.</summary>
    private readonly int[] taken = new int[64];

    private int takenCount;
    private Column[] columns = new Column[32];

    /// <summary>The string of a text.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="column">The number of the property that has it.</param>
    internal string Get(ReadOnlySpan<byte> utf8, int column)
    {
        if (column >= columns.Length)
            Array.Resize(ref columns, Math.Max(column + 1, 2 * columns.Length));

        ref var seen = ref columns[column];
        if (seen.Misses >= Patience)
            return JsonText.Decode(utf8);
        if (seen.Last is { } last && last.Length == utf8.Length && Ascii.Equals(utf8, last))
            return last;
        return seen.Last = GetOrAdd(utf8, ref seen);
    }

    internal void Clear()
    {
        if (takenCount > taken.Length)
            Array.Clear(strings);
        foreach (var place in taken.AsSpan(0, Math.Min(takenCount, taken.Length)))
            strings[place] = null;
        takenCount = 0;
        Array.Clear(columns);
    }

    /// <summary>Both ends and the length distinguish the texts of a page; identifiers share only their first letters.</summary>
    internal static uint Hash(ReadOnlySpan<byte> utf8)
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

    private string GetOrAdd(ReadOnlySpan<byte> utf8, ref Column seen)
    {
        if (utf8.IsEmpty)
            return "";
        if (utf8.Length > LongestPooled)
        {
            seen.Misses++;
            return JsonText.Decode(utf8);
        }

        var index = (int)(Hash(utf8) % Places);
        ref var place = ref strings[index];
        if (place is not null && place.Length == utf8.Length && Ascii.Equals(utf8, place))
        {
            seen.Misses = 0;
            return place;
        }

        seen.Misses++;
        if (takenCount < taken.Length)
            taken[takenCount] = index;
        takenCount++;
        return place = JsonText.Decode(utf8);
    }

    /// <summary>What is known of a property.</summary>
    private struct Column
    {
        internal string? Last;

        internal int Misses;
    }
}
