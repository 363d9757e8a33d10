using System.Net;
using System.Net.Http.Headers;
using Verification.Runtime.CompilerServices;

namespace Verification.Generated.Kiota.Http;

/// <summary>The body of a success that was received whole and checked, with the operation that has returned it and the time to read it in.</summary>
/// <remarks>
/// It is JSON whatever the response calls it: Kiota reads nothing at all where a response has no content type.
/// </remarks>
internal sealed class VerifiedBody : HttpContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly Operation operation;
    private readonly byte[] body;
    private readonly CallTime time;

    internal VerifiedBody(Operation operation, byte[] body, CallTime time)
    {
        this.time = time;
        this.operation = operation;
        this.body = body;
        Headers.ContentType = Json;
    }

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => new VerifiedStream(operation, body, time);

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new VerifiedStream(operation, body, time));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(body).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
