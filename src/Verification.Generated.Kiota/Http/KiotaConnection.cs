using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Serialization.Json;
using Verification.Runtime;

namespace Verification.Generated.Kiota.Http;

/// <summary>What a client that <c>Create</c> made sends through, and disposes.</summary>
internal sealed class KiotaConnection : IDisposable
{
    private readonly HttpClient client;
    private readonly HttpClientRequestAdapter adapter;

    /// <summary>Makes a connection.</summary>
    /// <param name="handler">The handler of the API, which the connection disposes.</param>
    internal KiotaConnection(VerificationHandler handler)
    {
        // Time limits, redirects, retries and credentials are the handler's; Kiota's own middleware would stand above it and repeat them.
        client = new HttpClient(handler) { BaseAddress = handler.BaseAddress, Timeout = Timeout.InfiniteTimeSpan };
        adapter = new HttpClientRequestAdapter(
            new AnonymousAuthenticationProvider(),
            new JsonParseNodeFactory(),
            new JsonSerializationWriterFactory(),
            client,
            new ObservabilityOptions { IncludeEUIIAttributes = false }
        );
    }

    internal IRequestAdapter Adapter => adapter;

    public void Dispose()
    {
        adapter.Dispose();
        client.Dispose();
    }
}
