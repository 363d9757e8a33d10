namespace Verification.Runtime;

/// <summary>Sends each request through the handlers that the request names.</summary>
internal sealed class RequestChainHandler : HttpMessageHandler
{
    private static readonly HttpRequestOptionsKey<AdaptedHandler> Chain = new("Verification.Runtime.Chain");

    /// <summary>The first handler of the latest chain.</summary>
    internal HttpMessageHandler? Latest { get; private set; }

    /// <summary>Names the handlers of a request.</summary>
    internal static void Choose(HttpRequestMessage request, AdaptedHandler chain) => request.Options.Set(Chain, chain);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Options.TryGetValue(Chain, out var chain))
            throw new InvalidOperationException("The request names no handlers to send it through.");
        Latest = chain.Primary;
        using var invoker = new HttpMessageInvoker(chain, disposeHandler: false);
        return await invoker.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
