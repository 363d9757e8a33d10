namespace Verification.Runtime;

/// <summary>
/// Sends through a handler of the caller and checks its chain before each request: handlers that were attached, replaced or switched on
/// after the constructor of the client must not carry a key elsewhere either.
/// </summary>
internal sealed class AdaptedHandler : HttpMessageHandler
{
    private readonly HttpMessageInvoker invoker;
    private readonly Uri? local;
    private HttpMessageHandler? settled;

    /// <summary>Takes a handler, which the caller disposes.</summary>
    /// <param name="primary">The first handler of the chain.</param>
    /// <param name="local">The base address, if it is on this machine.</param>
    /// <exception cref="ArgumentException">A handler is in use already, with settings that would carry credentials elsewhere.</exception>
    internal AdaptedHandler(HttpMessageHandler primary, Uri? local)
    {
        this.local = local;
        Primary = PrimaryHandler.Adopt(primary, local, ref settled);
        invoker = new HttpMessageInvoker(primary, disposeHandler: false);
    }

    /// <summary>The first handler of the chain.</summary>
    internal HttpMessageHandler Primary { get; }

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        PrimaryHandler.Adopt(Primary, local, ref settled);
        return invoker.SendAsync(request, cancellationToken);
    }
}
