using System.Buffers;

namespace Verification.Runtime;

/// <summary>
/// A body in an array of the shared pool, or in its own array where it is large. The array is cleared before it is returned to the pool, as
/// it holds personal data.
/// </summary>
internal sealed class ResponseBuffer : IDisposable
{
    private const int SmallestBuffer = 16 * 1024;

    /// <summary>A Content-Length is trusted up to this size; beyond it, the buffer grows with the bytes that arrive.</summary>
    private const int LargestFirstBuffer = 4 * 1024 * 1024;

    /// <summary>
    /// The pool keeps an array of each size for every thread and processor; larger arrays would keep many times the body long after its
    /// use.
    /// </summary>
    private const int LargestPooled = 1024 * 1024;

    /// <summary>
    /// What is beyond a pooled array arrives in pieces of this size, which are no large objects: a body that turns out to be larger than its
    /// limit would otherwise leave arrays of 2, 4 and 8 MiB to the garbage collector, and a small heap fills with them.
    /// </summary>
    private const int PieceSize = 64 * 1024;

    private List<byte[]>? pieces;
    private byte[] array;
    private int length;

    /// <summary>The number of bytes written to the array, which exceeds the length where a body was cut or a read failed.</summary>
    private int written;

    private ResponseBuffer(byte[] array) => this.array = array;

    /// <summary>No body.</summary>
    internal static ResponseBuffer Empty => new([]) { IsComplete = true };

    /// <summary>The body, valid until disposal.</summary>
    internal ReadOnlyMemory<byte> Memory => array.AsMemory(0, length);

    /// <summary>Whether the body is complete: neither cut at the limit nor by a lost connection.</summary>
    internal bool IsComplete { get; private set; }

    /// <summary>Reads a whole body.</summary>
    /// <returns>The body; <see langword="null"/> where it is larger than the limit.</returns>
    internal static async Task<ResponseBuffer?> ReadAsync(HttpContent content, int maximumBytes, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > maximumBytes)
            return null;

        var buffer = new ResponseBuffer(Rent(Capacity(content, maximumBytes)));
        try
        {
            await buffer.FillAsync(content, maximumBytes, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            buffer.Dispose();
            throw;
        }

        if (!buffer.IsComplete)
        {
            buffer.Dispose();
            return null;
        }

        buffer.Join();
        return buffer;
    }

    /// <summary>Reads as much of a body as possible, up to a limit: even a part of an error is useful.</summary>
    internal static async Task<ResponseBuffer> ReadPartAsync(HttpContent content, int maximumBytes, CancellationToken cancellationToken)
    {
        var buffer = new ResponseBuffer(Rent(Capacity(content, maximumBytes)));
        try
        {
            await buffer.FillAsync(content, maximumBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
            when (exception is IOException or HttpRequestException or InvalidDataException or OperationCanceledException)
        {
            // The status is known and says more than the lost connection does.
            buffer.IsComplete = false;
        }

        buffer.Join();
        return buffer;
    }

    /// <summary>Moves the body into another buffer, which outlives this one.</summary>
    internal ResponseBuffer Detach()
    {
        var detached = new ResponseBuffer(array)
        {
            length = length,
            written = written,
            IsComplete = IsComplete,
        };
        Forget();
        return detached;
    }

    public void Dispose()
    {
        var (rented, used, others) = (array, written, pieces);
        Forget();
        Return(rented, used);
        foreach (var piece in others ?? [])
            Return(piece, PieceSize);
    }

    private void Forget() => (array, length, written, pieces) = ([], 0, 0, null);

    private static int Capacity(HttpContent content, int maximumBytes) =>
        (int)Math.Min(maximumBytes, Math.Clamp(content.Headers.ContentLength ?? 0, SmallestBuffer, LargestFirstBuffer)) + 1;

    private static byte[] Rent(int capacity) =>
        capacity <= LargestPooled ? ArrayPool<byte>.Shared.Rent(capacity) : GC.AllocateUninitializedArray<byte>(capacity);

    private static void Return(byte[] rented, int used)
    {
        if (rented.Length == 0)
            return;
        rented.AsSpan(0, Math.Min(used, rented.Length)).Clear();
        if (rented.Length <= LargestPooled)
            ArrayPool<byte>.Shared.Return(rented);
    }

    private async Task FillAsync(HttpContent content, int maximumBytes, CancellationToken cancellationToken)
    {
        var stream = ContentDecoding.Open(await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), content.Headers);
        await using (stream.ConfigureAwait(false))
        {
            while (true)
            {
                var room = Room(maximumBytes);
                // A read that fails may have written bytes, and does not report how many.
                written = length + room.Length;
                var read = await stream.ReadAsync(room, cancellationToken).ConfigureAwait(false);
                length += read;
                written = length;
                if (read == 0)
                {
                    IsComplete = true;
                    return;
                }

                if (length > maximumBytes)
                {
                    length = maximumBytes;
                    return;
                }
            }
        }
    }

    /// <summary>Where the next bytes go. The byte beyond the limit shows that a body exceeds it.</summary>
    private Memory<byte> Room(int maximumBytes)
    {
        var most = maximumBytes + 1L;
        if (pieces is null && length == array.Length && Math.Min(array.Length * 2L, most) is var larger and <= LargestPooled)
            Grow((int)larger);
        if (length < array.Length)
            return array.AsMemory(length);
        pieces ??= [];
        var used = length - array.Length - (PieceSize * (pieces.Count - 1));
        if (pieces.Count == 0 || used == PieceSize)
        {
            pieces.Add(Rent(PieceSize));
            used = 0;
        }

        return pieces[^1].AsMemory(used, (int)Math.Min(PieceSize - used, most - length));
    }

    private void Grow(int capacity)
    {
        var larger = Rent(capacity);
        array.AsSpan(0, length).CopyTo(larger);
        Return(array, written);
        array = larger;
    }

    /// <summary>Makes one array of what arrived in pieces.</summary>
    private void Join()
    {
        if (pieces is null)
            return;
        var whole = GC.AllocateUninitializedArray<byte>(length);
        array.AsSpan(0, Math.Min(length, array.Length)).CopyTo(whole);
        var position = array.Length;
        foreach (var piece in pieces)
        {
            piece.AsSpan(0, Math.Clamp(length - position, 0, PieceSize)).CopyTo(whole.AsSpan(Math.Min(position, length)));
            position += PieceSize;
        }

        var joined = length;
        Dispose();
        (array, length, written) = (whole, joined, joined);
    }
}
