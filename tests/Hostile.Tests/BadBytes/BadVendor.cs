using System.Net.Http.Headers;

namespace Hostile.Tests.BadBytes;

/// <summary>Responds to the first request of a case with corrupt bytes, and to every later one with an empty last page.</summary>
internal sealed class BadVendor(string vendor, IReadOnlyList<JsonTemplate> templates) : HttpMessageHandler
{
    private static readonly byte[] LastPage =
        """{"attempts":[],"results":[],"sessions":[],"verifications":[],"meta":{},"next":null}"""u8.ToArray();

    private static readonly HttpStatusCode[] OtherStatuses =
    [
        HttpStatusCode.Created,
        HttpStatusCode.NoContent,
        HttpStatusCode.MovedPermanently,
        HttpStatusCode.TemporaryRedirect,
        HttpStatusCode.NotModified,
        HttpStatusCode.BadRequest,
        HttpStatusCode.Unauthorized,
        HttpStatusCode.NotFound,
        HttpStatusCode.TooManyRequests,
        HttpStatusCode.InternalServerError,
        HttpStatusCode.ServiceUnavailable,
        (HttpStatusCode)599,
        (HttpStatusCode)799,
    ];

    private static readonly (string Name, string Value)[] OddHeaders =
    [
        ("Retry-After", "99999999999999999999"),
        ("Retry-After", "-1"),
        ("Retry-After", "soon"),
        ("Retry-After", "Wed, 99 Foo 2099 00:00:00 GMT"),
        ("Location", "/v2/Attempts?x=1"),
        ("Location", "//"),
        ("Location", "http://["),
        ("Location", "\u0001"),
        ("Location", "?"),
        ("X-Request-Id", ""),
        ("X-HMAC-SIGNATURE", "zz"),
        ("X-HMAC-SIGNATURE", ""),
    ];

    private readonly CaseBuffer body = new();
    private HttpStatusCode status;
    private (string Name, string Value)? header;
    private bool hasResponded;

    /// <summary>Makes the response of a case.</summary>
    /// <returns>How it is corrupted.</returns>
    public Mutation Load(ulong seed)
    {
        var dice = new Dice(seed);
        hasResponded = false;
        status = dice.OneIn(5) ? dice.Pick(OtherStatuses) : HttpStatusCode.OK;
        header = dice.OneIn(8) ? dice.Pick(OddHeaders) : null;
        return Mutator.Spoil(dice.Pick(templates), ref dice, body);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = hasResponded ? LastPage : body.Memory;
        var response = new HttpResponseMessage(hasResponded ? HttpStatusCode.OK : status)
        {
            RequestMessage = request,
            Content = new ReadOnlyMemoryContent(content),
        };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (vendor == "veriff")
            response.Headers.TryAddWithoutValidation("X-HMAC-SIGNATURE", Planted.Signature(content.Span));
        if (!hasResponded && header is { } odd)
            response.Headers.TryAddWithoutValidation(odd.Name, odd.Value);
        hasResponded = true;
        return Task.FromResult(response);
    }
}
