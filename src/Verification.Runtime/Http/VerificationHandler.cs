using System.ComponentModel;

namespace Verification.Runtime;

/// <summary>
/// Sends the requests of any client over the pipeline of an API: time limits, retries, the limiter of requests, redirects, credentials for
/// each hop and the check of signatures. Responses arrive whole and checked; what the pipeline refuses is the same exception as from the
/// typed client. Give it to <see cref="HttpClient"/> as its last handler.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class VerificationHandler : HttpMessageHandler
{
    private readonly Transport transport;
    private readonly OperationTable operations;

    /// <summary>Makes a handler.</summary>
    /// <param name="settings">What makes requests and responses of the API different from those of others.</param>
    /// <param name="operations">The operations of its document: a request for anything else is refused.</param>
    /// <param name="primary">The handler to send through, which stays the caller's; <see langword="null"/> for one of its own.</param>
    /// <exception cref="ArgumentException">The handler has sent requests already, with redirects or cookies on.</exception>
    protected VerificationHandler(TransportSettings settings, IReadOnlyList<Operation> operations, HttpMessageHandler? primary)
    {
        ArgumentNullException.ThrowIfNull(settings);
        BaseAddress = settings.BaseAddress;
        this.operations = new OperationTable(settings.BaseAddress, operations, settings.OtherAddresses);
        transport = new Transport(settings, primary);
    }

    /// <summary>
    /// The address that requests must be below: the <c>BaseUrl</c> of the options, or the vendor's public address. Operations that have
    /// another server in the document are below that.
    /// </summary>
    public Uri BaseAddress { get; }

    /// <summary>Sends a request, if the document has an operation for it.</summary>
    /// <param name="request">The request: its address is below the configured base address, and it has no credentials of its own.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The response, a success whose whole body was received.</returns>
    /// <exception cref="ArgumentException">
    /// No operation has this method and path, the address is not below the configured one or not encoded, or the request has a credential
    /// of its own or a header with a line break; nothing was sent.
    /// </exception>
    /// <exception cref="VerificationException">The vendor refused the request, or its response cannot be trusted.</exception>
    protected sealed override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        ForwardAsync(request, cancellationToken);

    /// <summary>Not supported: waits, retries and time limits would block a thread.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Not used.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="NotSupportedException">Always; nothing was sent.</exception>
    protected sealed override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw SynchronousSend(GetType().Name);

    internal static NotSupportedException SynchronousSend(string handler) =>
        new($"{handler} does not send synchronously, and nothing was sent: call HttpClient.SendAsync instead of Send.");

    internal async Task<HttpResponseMessage> ForwardAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (operation, target) = operations.Find(request.Method, request.RequestUri);
        transport.RefuseCredentials(operation, target, request);
        RequestHeaders.Check(request);
        var forwarded = await ForwardedRequest.ReadAsync(request, cancellationToken).ConfigureAwait(false);
        return await transport.ForwardAsync(operation, target, forwarded, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            transport.Dispose();
        base.Dispose(disposing);
    }
}
