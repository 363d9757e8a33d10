namespace Verification.Runtime;

/// <summary>The body of a response while it arrives. Its disposal ends the response.</summary>
/// <param name="response">The response, which the stream disposes.</param>
/// <param name="body">Its body.</param>
/// <param name="failure">Makes the exception for the caller of what a read throws.</param>
internal sealed class DownloadStream(HttpResponseMessage response, Stream body, Func<Exception, IOException> failure) : ReadOnlyStream
{
    private volatile bool isDisposed;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        RefuseIfDisposed();
        try
        {
            return Checked(await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (!IsExpected(exception, cancellationToken))
        {
            throw failure(exception);
        }
    }

    public override int Read(Span<byte> buffer)
    {
        RefuseIfDisposed();
        try
        {
            return Checked(body.Read(buffer));
        }
        catch (Exception exception) when (!IsExpected(exception, CancellationToken.None))
        {
            throw failure(exception);
        }
    }

    protected override void Dispose(bool disposing)
    {
        isDisposed = true;
        if (disposing)
        {
            body.Dispose();
            response.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>The streams of .NET say that they are at their end once they are disposed, which would pass for a complete body.</summary>
    private int Checked(int read)
    {
        if (read == 0)
            RefuseIfDisposed();
        return read;
    }

    private void RefuseIfDisposed() => ObjectDisposedException.ThrowIf(isDisposed, typeof(Stream));

    private static bool IsExpected(Exception exception, CancellationToken cancellationToken) =>
        exception is ObjectDisposedException or OutOfMemoryException
        || (exception is OperationCanceledException && cancellationToken.IsCancellationRequested);
}
