using System.Net;

namespace Verification.Runtime;

/// <summary>
/// A body that was received whole and checked, served from the buffer that it was received into. The buffer is cleared when the response,
/// or the stream that reads it, is disposed; the last write that is still in progress then clears it.
/// </summary>
/// <param name="body">The body, which the content disposes.</param>
internal sealed class VerifiedContent(ResponseBuffer body) : HttpContent
{
    private readonly Lock gate = new();
    private int writes;
    private bool isReleased;

    /// <summary>The number of bytes.</summary>
    internal int Length { get; } = body.Memory.Length;

    /// <summary>The time limit of the call, for a reader of its own; <see langword="null"/> where there is none.</summary>
    internal CallTime? Time { get; init; }

    /// <summary>Copies bytes from a position; 0 at the end.</summary>
    /// <exception cref="ObjectDisposedException">The response was disposed.</exception>
    internal int Read(int position, Span<byte> destination)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isReleased, typeof(HttpContent));
            var source = body.Memory.Span[position..];
            var read = Math.Min(source.Length, destination.Length);
            source[..read].CopyTo(destination);
            return read;
        }
    }

    /// <summary>Writes the bytes from a position, straight from the buffer.</summary>
    internal async Task WriteAsync(int position, Stream destination, CancellationToken cancellationToken)
    {
        var bytes = Begin(position);
        try
        {
            await destination.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            End();
        }
    }

    /// <summary>Clears the buffer.</summary>
    internal void Release()
    {
        lock (gate)
        {
            isReleased = true;
            if (writes == 0)
                body.Dispose();
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        WriteAsync(0, stream, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        WriteAsync(0, stream, cancellationToken);

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var bytes = Begin(0);
        try
        {
            stream.Write(bytes.Span);
        }
        finally
        {
            End();
        }
    }

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => new VerifiedStream(this);

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new VerifiedStream(this));

    protected override bool TryComputeLength(out long length)
    {
        length = Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Release();
        base.Dispose(disposing);
    }

    private ReadOnlyMemory<byte> Begin(int position)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isReleased, typeof(HttpContent));
            writes++;
            return body.Memory[position..];
        }
    }

    private void End()
    {
        lock (gate)
        {
            if (--writes == 0 && isReleased)
                body.Dispose();
        }
    }
}
