using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Verification.Runtime;

/// <summary>
/// Texts seen before, of which only 128-bit hashes are kept, and only the latest: memory stays bounded however many texts there are and
/// however long they are.
/// </summary>
/// <param name="capacity">How many are remembered.</param>
internal sealed class BoundedHashes(int capacity)
{
    private readonly HashSet<UInt128> known = [];
    private readonly Queue<UInt128> order = new();

    /// <summary>Notes a text.</summary>
    /// <param name="text">The text, compared by its UTF-16 characters.</param>
    /// <returns>Whether it is new.</returns>
    internal bool Add(string text)
    {
        var hash = Hash(text);
        if (!known.Add(hash))
            return false;

        order.Enqueue(hash);
        if (order.Count > capacity)
            known.Remove(order.Dequeue());
        return true;
    }

    private static UInt128 Hash(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
