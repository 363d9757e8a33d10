namespace Hostile.Tests.BadBytes;

/// <summary>The body of the current case; the next one reuses the memory.</summary>
internal sealed class CaseBuffer
{
    private const int UsualLength = 64 * 1024;
    private const int LargestKept = 1024 * 1024;

    private byte[] bytes = new byte[UsualLength];
    private int length;

    public Span<byte> Written => bytes.AsSpan(0, length);

    public ReadOnlyMemory<byte> Memory => bytes.AsMemory(0, length);

    public void Clear()
    {
        length = 0;
        if (bytes.Length > LargestKept)
            bytes = new byte[UsualLength];
    }

    public CaseBuffer Add(ReadOnlySpan<byte> more)
    {
        Reserve(more.Length);
        more.CopyTo(bytes.AsSpan(length));
        length += more.Length;
        return this;
    }

    public CaseBuffer AddRepeated(ReadOnlySpan<byte> more, int times)
    {
        Reserve(more.Length * times);
        for (var turn = 0; turn < times; turn++)
            Add(more);
        return this;
    }

    public void Truncate(int kept) => length = kept;

    /// <summary>Puts bytes before those that follow.</summary>
    public void Insert(int place, ReadOnlySpan<byte> more)
    {
        Reserve(more.Length);
        bytes.AsSpan(place, length - place).CopyTo(bytes.AsSpan(place + more.Length));
        more.CopyTo(bytes.AsSpan(place));
        length += more.Length;
    }

    /// <summary>Makes room for more bytes.</summary>
    public void Reserve(int count)
    {
        if (length + count > bytes.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + count));
    }
}
