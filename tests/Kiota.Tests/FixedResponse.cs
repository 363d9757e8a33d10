using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Kiota.Tests;

/// <summary>A vendor that returns the same response to every request.</summary>
internal sealed class FixedResponse(
    byte[] body,
    HttpStatusCode status = HttpStatusCode.OK,
    string? contentType = "application/json",
    string? signatureSecret = null
) : HttpMessageHandler
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
        if (signatureSecret is not null)
        {
            var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(signatureSecret), body);
            response.Headers.Add("X-HMAC-SIGNATURE", Convert.ToHexStringLower(signature));
        }

        return Task.FromResult(response);
    }
}
