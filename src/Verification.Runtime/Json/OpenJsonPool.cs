using System.Numerics;

namespace Verification.Runtime;

/// <summary>
/// Keeps the free-form values of one response: equal values of a property once, as far as its few places suffice, and the bytes of the
/// others in shared arrays, which saves an array per value. They are immutable, so sharing them has no effect.
/// </summary>
internal sealed class OpenJsonPool
{
    private const int Places = 64;
    private const int LongestPooled = 256;
    private const int LargestChunk = 16 * 1024;

    private readonly (OpenJson? Value, int Column)[] places = new (OpenJson?, int)[Places];
    private byte[] packed = [];
    private Memory<byte> chunk;
    private int copied;

    /// <summary>Packs a value. The result is looked up and kept instead of the value.</summary>
    /// <param name="raw">The value.</param>
    /// <returns>The result, until the next one is packed.</returns>
    internal ReadOnlySpan<byte> Pack(ReadOnlySpan<byte> raw)
    {
        if (raw.Length > LargestChunk || !raw.Contains((byte)'\n'))
            return raw;
        if (packed.Length < raw.Length)
            packed = GC.AllocateUninitializedArray<byte>((int)BitOperations.RoundUpToPowerOf2((uint)raw.Length));
        return packed.AsSpan(0, PackedJson.Pack(raw, packed));
    }

    /// <summary>The value of the same property with the same bytes, if it is still kept.</summary>
    internal OpenJson? Find(ReadOnlySpan<byte> raw, int column)
    {
        if (raw.Length > LongestPooled)
            return null;
        var (value, ofColumn) = places[Place(raw, column)];
        return value is not null && ofColumn == column && value.Packed.Span.SequenceEqual(raw) ? value : null;
    }

    internal T Add<T>(T value, int column)
        where T : OpenJson
    {
        if (value.Packed.Length <= LongestPooled)
            places[Place(value.Packed.Span, column)] = (value, column);
        return value;
    }

    /// <summary>Copies a value out of the response.</summary>
    /// <param name="raw">The value.</param>
    /// <param name="consumed">How many bytes of the response were read, this value included.</param>
    /// <param name="remaining">How many are left.</param>
    internal ReadOnlyMemory<byte> Copy(ReadOnlySpan<byte> raw, int consumed, int remaining)
    {
        copied += raw.Length;
        if (raw.Length > chunk.Length)
        {
            // The rest of the response will hold as many such values as the part that was read.
            var expected = raw.Length + (long)((double)copied / consumed * remaining);
            if (raw.Length > LargestChunk / 2 || expected < 2 * raw.Length)
                return raw.ToArray();
            chunk = GC.AllocateUninitializedArray<byte>((int)Math.Min(LargestChunk, expected));
        }

        var copy = chunk[..raw.Length];
        raw.CopyTo(copy.Span);
        chunk = chunk[raw.Length..];
        return copy;
    }

    internal void Clear()
    {
        if (copied == 0)
            return;
        Array.Clear(places);
        Array.Clear(packed);
        chunk = default;
        copied = 0;
    }

    private static int Place(ReadOnlySpan<byte> raw, int column) => (int)((StringPool.Hash(raw) + (uint)column) % Places);
}
