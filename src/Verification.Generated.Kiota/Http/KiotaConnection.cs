using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Serialization.Json;
using Verification.Generated.Kiota.Json;
using Verification.Runtime;
using Verification.Runtime.CompilerServices;

namespace Verification.Generated.Kiota.Http;

/// <summary>What a client that <c>Create</c> made sends through, and disposes.</summary>
internal sealed class KiotaConnection : IDisposable
{
    private readonly VerifiedClient client;
    private readonly HttpClientRequestAdapter adapter;

    /// <summary>Makes a connection.</summary>
    /// <param name="options">The options of the client.</param>
    /// <param name="handler">The handler of the API, which the connection disposes.</param>
    /// <param name="operations">The operations of the API.</param>
    internal KiotaConnection(VerificationOptions options, VerificationHandler handler, IReadOnlyList<Operation> operations)
    {
        client = new VerifiedClient(handler, operations);
        adapter = new HttpClientRequestAdapter(
            new AnonymousAuthenticationProvider(),
            new ResponseNodeFactory(new ForeignReader(options, operations[0].Vendor)),
            new JsonSerializationWriterFactory(),
            client,
            // Addresses hold ids and phone numbers, which traces do not show.
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
