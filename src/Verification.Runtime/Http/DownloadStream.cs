namespace Verification.Runtime;

/// <summary>The body of a response while it arrives. Its disposal ends the response.</summary>
/// <param name="response">The response, which the stream disposes.</param>
/// <param name="body">Its body.</param>
internal sealed class DownloadStream(HttpResponseMessage response, Stream body) : ReadOnlyStream
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        body.ReadAsync(buffer, cancellationToken);

    public override int Read(Span<byte> buffer) => body.Read(buffer);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            body.Dispose();
            response.Dispose();
        }

        base.Dispose(disposing);
    }
}
