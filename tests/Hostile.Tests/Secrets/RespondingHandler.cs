namespace Hostile.Tests.Secrets;

/// <summary>Returns the same response to every request.</summary>
internal sealed class RespondingHandler(Func<HttpResponseMessage> respond) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = respond();
        response.RequestMessage = request;
        return Task.FromResult(response);
    }
}
