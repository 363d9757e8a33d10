using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Verification.Runtime;

/// <summary>
/// Recognises repeated texts. It keeps only 128-bit hashes of the latest texts, so the memory stays bounded for any number and length of
/// texts.
/// </summary>
/// <param name="capacity">The number of texts to remember.</param>
internal sealed class BoundedHashes(int capacity)
{
    private readonly HashSet<UInt128> known = [];
    private readonly Queue<UInt128> order = new();

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
