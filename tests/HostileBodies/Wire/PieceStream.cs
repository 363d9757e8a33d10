namespace HostileBodies.Wire;

/// <summary>Gives bytes in pieces of changing sizes, and at the end perhaps a lost connection.</summary>
internal sealed class PieceStream(ReadOnlyMemory<byte> content, bool isLost) : Stream
{
    private const int LargestPiece = 64 * 1024;

    private int position;
    private int piece = 1;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        int length = Math.Min(Math.Min(piece, buffer.Length), content.Length - position);
        if (length == 0 && isLost && !buffer.IsEmpty)
            throw new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely.");
        content.Span.Slice(position, length).CopyTo(buffer);
        position += length;
        piece = Math.Min(LargestPiece, piece * 3);
        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(buffer.Span));
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
