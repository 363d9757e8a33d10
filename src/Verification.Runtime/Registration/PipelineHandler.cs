namespace Verification.Runtime;

/// <summary>Sends requests through the handler of an API, which sends each of its own through the chain of handlers below.</summary>
internal sealed class PipelineHandler : HttpMessageHandler
{
    private readonly VerificationHandler pipeline;
    private readonly HttpMessageHandler chain;
    private readonly AdaptedHandler adapted;

    /// <param name="pipeline">The handler of the API, which is not disposed.</param>
    /// <param name="chain">The first handler below.</param>
    /// <exception cref="ArgumentException">A handler is in use already, with settings that would carry credentials elsewhere.</exception>
    internal PipelineHandler(VerificationHandler pipeline, HttpMessageHandler chain)
    {
        this.pipeline = pipeline;
        this.chain = chain;
        adapted = new AdaptedHandler(chain, LocalAddress.Is(pipeline.BaseAddress) ? pipeline.BaseAddress : null);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        RequestChainHandler.Choose(request, adapted);
        return pipeline.ForwardAsync(request, cancellationToken);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw VerificationHandler.SynchronousSend(pipeline.GetType().Name);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            adapted.Dispose();
            chain.Dispose();
        }

        base.Dispose(disposing);
    }
}
