using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Verification.Generated;

/// <summary>
/// The pages that a list has led to, to notice one that comes again. Only hashes are kept, and only the latest: a circle of more pages than
/// that would go unnoticed, in return for memory that stays bounded however long a list is.
/// </summary>
internal sealed class VisitedPages
{
    private const int Remembered = 100_000;

    private readonly HashSet<UInt128> known = [];
    private readonly Queue<UInt128> order = new();

    /// <summary>Notes a page.</summary>
    /// <param name="request">The request for it; the order of its parameters makes no difference.</param>
    /// <returns>Whether it is new.</returns>
    internal bool Add(RequestTarget request)
    {
        var hash = Hash(request);
        if (!known.Add(hash))
            return false;

        order.Enqueue(hash);
        if (order.Count > Remembered)
            known.Remove(order.Dequeue());
        return true;
    }

    private static UInt128 Hash(RequestTarget request)
    {
        var text = string.Join('&', request.Parameters.Select(parameter => parameter.Name + "=" + parameter.Value).Order(StringComparer.Ordinal));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
