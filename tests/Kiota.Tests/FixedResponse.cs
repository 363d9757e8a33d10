using System.Net;
using System.Net.Http.Headers;

namespace Kiota.Tests;

/// <summary>A vendor that returns the same response to every request.</summary>
internal sealed class FixedResponse(byte[] body, HttpStatusCode status = HttpStatusCode.OK, string? contentType = "application/json")
    : HttpMessageHandler
{
    private readonly List<Uri> requested = [];

    /// <summary>The addresses that were requested.</summary>
    public IReadOnlyList<Uri> Requested => requested;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        requested.Add(request.RequestUri!);
        var response = new HttpResponseMessage(status) { RequestMessage = request, Content = new ByteArrayContent(body) };
        if (contentType is not null)
            response.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return Task.FromResult(response);
    }
}
