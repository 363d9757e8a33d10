using System.Net;
using System.Net.Http.Headers;

namespace Verification.Runtime;

/// <summary>A request of another client: what of it is sent with each hop, and the head of the response that is given back.</summary>
internal sealed class ForwardedRequest
{
    private readonly HttpRequestMessage request;
    private HttpStatusCode status;
    private string? reason;
    private long? length;
    private List<(string Name, string[] Values)> headers = [];
    private List<(string Name, string[] Values)> contentHeaders = [];

    private ForwardedRequest(HttpRequestMessage request, byte[]? body)
    {
        this.request = request;
        Body = body;
    }

    /// <summary>The bytes of the body; <see langword="null"/> for none.</summary>
    internal byte[]? Body { get; }

    /// <summary>Reads a request's body, so that it can be sent again.</summary>
    internal static async Task<ForwardedRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        new(request, request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>
    /// Copies the headers onto a request of the pipeline, in place of those that it has, and the options, which the caller's handlers read.
    /// </summary>
    internal void CopyTo(HttpRequestMessage hop)
    {
        Copy(request.Headers, hop.Headers);
        foreach (var (name, value) in request.Options)
            hop.Options.Set(new HttpRequestOptionsKey<object?>(name), value);
        if (request.Content is null || hop.Content is null)
            return;
        hop.Content.Headers.ContentType = null;
        Copy(request.Content.Headers, hop.Content.Headers);
    }

    /// <summary>Keeps status and headers of a response, of which those of the last one are given back.</summary>
    internal void Keep(HttpResponseMessage response)
    {
        status = response.StatusCode;
        reason = response.ReasonPhrase;
        length = response.Content.Headers.ContentLength;
        headers = Written(response.Headers);
        contentHeaders = Written(response.Content.Headers);
    }

    /// <summary>The response with a body that was received whole and checked.</summary>
    /// <param name="body">The body, which the response disposes.</param>
    /// <param name="time">The time in which the caller can read it.</param>
    internal HttpResponseMessage Response(ResponseBuffer body, CallTime time)
    {
        var response = new HttpResponseMessage(status)
        {
            RequestMessage = request,
            ReasonPhrase = reason,
            Content = new VerifiedContent(body) { Time = time },
        };
        Add(headers, response.Headers);
        Add(contentHeaders, response.Content.Headers);
        // The body is decompressed already.
        response.Content.Headers.ContentEncoding.Clear();
        // The length of the body that GET would give is what HEAD is for.
        if (request.Method == HttpMethod.Head)
            response.Content.Headers.ContentLength = length;
        return response;
    }

    private static void Copy(HttpHeaders from, HttpHeaders to) => Add(Written(from), to);

    private static List<(string Name, string[] Values)> Written(HttpHeaders headers) =>
        [
            .. headers
                .NonValidated.Where(header => !RequestHeaders.OfPipeline.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
                .Select(header => (header.Key, header.Value.ToArray())),
        ];

    private static void Add(List<(string Name, string[] Values)> headers, HttpHeaders to)
    {
        foreach (var (name, values) in headers)
        {
            to.Remove(name);
            to.TryAddWithoutValidation(name, values);
        }
    }
}
