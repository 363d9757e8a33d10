namespace Verification.Runtime;

/// <summary>Reads a <see cref="VerifiedContent"/> once, from the start. Its disposal ends the content, as that of a connection's stream does.</summary>
/// <param name="content">The content.</param>
internal sealed class VerifiedStream(VerifiedContent content) : ReadOnlyStream
{
    private int position;

    public override int Read(Span<byte> buffer)
    {
        var read = content.Read(position, buffer);
        position += read;
        return read;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested
            ? ValueTask.FromCanceled<int>(cancellationToken)
            : ValueTask.FromResult(Read(buffer.Span));

    public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
    {
        ValidateCopyToArguments(destination, bufferSize);
        cancellationToken.ThrowIfCancellationRequested();
        var start = position;
        position = content.Length;
        await content.WriteAsync(start, destination, cancellationToken).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            content.Release();
        base.Dispose(disposing);
    }
}
