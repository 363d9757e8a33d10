namespace Verification.Runtime;

/// <summary>
/// A body that is decompressed as it is read. The decompressors of .NET accept an incomplete body as complete; here it is a lost
/// connection.
/// </summary>
/// <param name="source">The stream that the decompressor reads.</param>
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
            // BrotliStream throws this for bytes that are not Brotli, where the other formats throw an InvalidDataException.
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
