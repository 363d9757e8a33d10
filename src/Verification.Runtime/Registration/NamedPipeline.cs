namespace Verification.Runtime;

/// <summary>
/// The handler that all requests of a named HTTP client pass, for as long as the process: it has the limiter, while the connections
/// below it are the factory's fresh ones.
/// </summary>
/// <param name="name">The name.</param>
/// <param name="create">Makes the handler, on top of another.</param>
internal sealed class NamedPipeline(string name, Func<HttpMessageHandler, VerificationHandler> create) : IDisposable
{
    private readonly Lazy<VerificationHandler> handler = new(() => create(new RequestChainHandler()));

    /// <summary>The handler; making it fails where options are missing or wrong.</summary>
    internal VerificationHandler Handler => handler.Value;

    /// <summary>The pipeline of a name, the last that was registered; <see langword="null"/> if the name has none.</summary>
    internal static NamedPipeline? Find(IEnumerable<NamedPipeline> pipelines, string? name) =>
        pipelines.LastOrDefault(pipeline => pipeline.IsOf(name));

    /// <summary>Puts the handler on top of a chain of the factory.</summary>
    /// <exception cref="ArgumentException">A handler is in use already, with settings that would carry credentials elsewhere.</exception>
    internal HttpMessageHandler Above(HttpMessageHandler chain) => new PipelineHandler(Handler, chain);

    public void Dispose()
    {
        if (handler.IsValueCreated)
            handler.Value.Dispose();
    }

    private bool IsOf(string? other) => name == other;
}
