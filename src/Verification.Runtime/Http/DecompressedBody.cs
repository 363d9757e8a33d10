namespace Verification.Runtime;

/// <summary>A body that is decompressed as it is read. The decompressors of .NET take one that breaks off for complete; here it is a lost connection.</summary>
/// <param name="source">What the decompressor reads from.</param>
/// <param name="decompressor">The decompressor.</param>
internal sealed class DecompressedBody(CompressedSource source, Stream decompressor) : ReadOnlyStream
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            var read = await decompressor.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            return read > 0 || !source.IsCut ? read : throw Cut(cause: null);
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException && source.HasEnded)
        {
            throw Cut(exception);
        }
        catch (InvalidOperationException exception) when (exception is not ObjectDisposedException)
        {
            // BrotliStream says so of bytes that are no Brotli, where the other formats give an InvalidDataException.
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            decompressor.Dispose();
        base.Dispose(disposing);
    }

    private static EndOfStreamException Cut(Exception? cause) => new("The compressed body ends before it is complete.", cause);
}
