using System.Net;

namespace Quickstart.Reading;

/// <summary>
/// Counts, between a client and the network, what is actually sent and received. A reader sends one request at a time;
/// the counts may be read from other threads meanwhile.
/// </summary>
internal sealed class TrafficMeter : DelegatingHandler
{
    private readonly string? signatureHeader;
    private long requests;
    private long redirectsFollowed;
    private long signedSuccesses;
    private bool isRedirected;

    /// <param name="signatureHeader">The header that signs the vendor's responses; null if it does not sign.</param>
    public TrafficMeter(string? signatureHeader)
        : base(
            new SocketsHttpHandler
            {
                // The clients follow redirects themselves, so that a key never leaves for another host.
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.All,
            }
        ) => this.signatureHeader = signatureHeader;

    /// <summary>Requests sent, including redirected ones.</summary>
    public long Requests => Interlocked.Read(ref requests);

    /// <summary>Requests sent because the previous response was a redirect.</summary>
    public long RedirectsFollowed => Interlocked.Read(ref redirectsFollowed);

    /// <summary>Successes that carried a signature.</summary>
    public long SignedSuccesses => Interlocked.Read(ref signedSuccesses);

    /// <summary>Whether the vendor signs its responses.</summary>
    public bool CountsSignatures => signatureHeader is not null;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref requests);
        if (isRedirected)
            Interlocked.Increment(ref redirectsFollowed);
        isRedirected = false;
        var response = await base.SendAsync(request, cancellationToken);
        isRedirected = (int)response.StatusCode is >= 300 and < 400;
        if (response.IsSuccessStatusCode && signatureHeader is not null && response.Headers.Contains(signatureHeader))
            Interlocked.Increment(ref signedSuccesses);
        return response;
    }
}
