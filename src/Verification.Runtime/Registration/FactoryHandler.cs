namespace Verification.Runtime;

/// <summary>
/// Sends each request through the handlers that IHttpClientFactory currently has for a name, so that a client that lives as long as the
/// process still gets the factory's fresh connections. They are adapted before they send, no matter what configured them last.
/// </summary>
/// <param name="factory">The factory.</param>
/// <param name="name">The name.</param>
/// <param name="local">The base address, if it is on this machine.</param>
internal sealed class FactoryHandler(IHttpMessageHandlerFactory factory, string name, Uri? local) : HttpMessageHandler
{
    private HttpMessageHandler? settled;

    /// <summary>The first handler of the latest chain.</summary>
    internal HttpMessageHandler? Latest { get; private set; }

    /// <summary>Creates the handlers, so that one that cannot be used is an error before any request.</summary>
    /// <exception cref="ArgumentException">A handler is in use already, with settings that would carry credentials elsewhere.</exception>
    internal FactoryHandler Checked()
    {
        Current();
        return this;
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var invoker = new HttpMessageInvoker(Current(), disposeHandler: false);
        return await invoker.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private HttpMessageHandler Current() => Latest = PrimaryHandler.Adopt(factory.CreateHandler(name), local, ref settled);
}
