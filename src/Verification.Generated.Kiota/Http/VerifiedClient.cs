using System.Net;
using Verification.Runtime;
using Verification.Runtime.CompilerServices;

namespace Verification.Generated.Kiota.Http;

/// <summary>Sends what Kiota sends, and marks each response with its operation.</summary>
internal sealed class VerifiedClient : HttpClient
{
    private readonly OperationTable operations;

    /// <summary>Makes a client.</summary>
    /// <param name="handler">The handler of the API, which the client disposes.</param>
    /// <param name="operations">The operations of the API.</param>
    internal VerifiedClient(VerificationHandler handler, IReadOnlyList<Operation> operations)
        : base(handler)
    {
        // Time limits, redirects, retries and credentials are the handler's. Kiota's own middleware would stand above it and repeat them.
        BaseAddress = handler.BaseAddress;
        Timeout = System.Threading.Timeout.InfiniteTimeSpan;
        this.operations = new OperationTable(handler.BaseAddress, operations);
    }

    /// <inheritdoc/>
    public override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        var time = CallTime.Of(response);
        byte[] body;
        // Its disposal clears the buffer, which holds personal data.
        using (var content = response.Content)
            body = await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        response.Content = new VerifiedBody(operations.Find(request.Method, request.RequestUri).Operation, body, time);
        // Kiota returns null for it, as if there were something to return. No operation is without content.
        if (response.StatusCode == HttpStatusCode.NoContent)
            response.StatusCode = HttpStatusCode.OK;
        return response;
    }
}
