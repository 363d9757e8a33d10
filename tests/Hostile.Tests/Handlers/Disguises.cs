namespace Hostile.Tests.Handlers;

/// <summary>A handler that sends through a private handler, which follows redirects.</summary>
internal sealed class PrivateHandler : HttpMessageHandler
{
    private readonly HttpMessageInvoker inner = new(new SocketsHttpHandler());

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        inner.SendAsync(request, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>The same with an <see cref="HttpClient"/> and a copy of each request.</summary>
internal sealed class CopyingHandler : HttpMessageHandler
{
    private readonly HttpClient inner = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri);
        foreach (var (name, values) in request.Headers)
            copy.Headers.TryAddWithoutValidation(name, values);
        return await inner.SendAsync(copy, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>The same, but the response does not name its request.</summary>
internal sealed class ForgetfulHandler : HttpMessageHandler
{
    private readonly HttpMessageInvoker inner = new(new SocketsHttpHandler());

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await inner.SendAsync(request, cancellationToken);
        response.RequestMessage = null;
        return response;
    }

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>The same in a delegating handler that does not use its visible inner handler.</summary>
internal sealed class SidesteppingHandler : DelegatingHandler
{
    private readonly HttpMessageInvoker hidden = new(new SocketsHttpHandler());

    public SidesteppingHandler()
        : base(new SocketsHttpHandler()) { }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        hidden.SendAsync(request, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        hidden.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>A handler that passes everything on unchanged.</summary>
internal sealed class PassingHandler : DelegatingHandler
{
    public PassingHandler() { }

    public PassingHandler(HttpMessageHandler inner)
        : base(inner) { }
}
