using System.Net;

namespace Verification.Benchmarks.Flavours;

/// <summary>Responds to every request with the same body, without a connection.</summary>
/// <param name="body">The body.</param>
internal sealed class BodyHandler(byte[] body) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new ByteArrayContent(body) };
        response.Content.Headers.ContentType = new("application/json");
        return Task.FromResult(response);
    }
}
