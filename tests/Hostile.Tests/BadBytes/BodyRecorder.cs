namespace Hostile.Tests.BadBytes;

/// <summary>Keeps the bodies of the responses that pass through it.</summary>
internal sealed class BodyRecorder() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    public List<byte[]> Bodies { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
            Bodies.Add(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        return response;
    }
}
