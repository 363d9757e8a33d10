using System.Buffers;

namespace Verification.Sandbox.Hosting;

/// <summary>A growing buffer over rented arrays, so that a page of a megabyte leaves no garbage behind.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int InitialSize = 16 * 1024;

    private byte[] array = ArrayPool<byte>.Shared.Rent(InitialSize);
    private int length;

    public int Length => length;

    public ReadOnlyMemory<byte> Written => array.AsMemory(0, length);

    public void Truncate(int length) => this.length = Math.Min(length, this.length);

    public void Advance(int count) => length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return array.AsMemory(length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return array.AsSpan(length);
    }

    public void Dispose()
    {
        var array = this.array;
        this.array = [];
        length = 0;
        if (array.Length > 0)
            ArrayPool<byte>.Shared.Return(array);
    }

    private void Reserve(int sizeHint)
    {
        var needed = Math.Max(sizeHint, 1);
        if (array.Length - length >= needed)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(array.Length * 2, checked(length + needed)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(array);
        array = larger;
    }
}
