namespace Hostile.Tests.Secrets;

/// <summary>Gives the same answer to every request.</summary>
internal sealed class AnsweringHandler(Func<HttpResponseMessage> answer) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = answer();
        response.RequestMessage = request;
        return Task.FromResult(response);
    }
}
