namespace HostileBodies.Wire;

/// <summary>Responds in place of a server.</summary>
internal sealed class HostileHandler(Responder responder) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Reply reply = responder.Next();
        HttpContent content = reply.IsChunked || reply.IsCut ? new StreamContent(new PieceStream(reply.Content, reply.IsCut)) : new ReadOnlyMemoryContent(reply.Content);
        var response = new HttpResponseMessage((HttpStatusCode)reply.Status) { RequestMessage = request, Content = content };
        foreach ((string name, string value) in reply.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
                content.Headers.TryAddWithoutValidation(name, value);
        }

        return Task.FromResult(response);
    }
}
