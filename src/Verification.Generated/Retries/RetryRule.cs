using System.Net;
using System.Security.Authentication;

namespace Verification.Generated;

/// <summary>Tells failures that may be gone at the next try from those that will not.</summary>
internal static class RetryRule
{
    /// <summary>A vendor that asks for no wait is not asked at once again: with many retries, that would be a flood.</summary>
    internal static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(0.5);

    /// <summary>Whether a request may be sent twice: only methods that change nothing are (RFC 9110, section 9.2.2).</summary>
    internal static bool IsRepeatable(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Head;

    /// <summary>Whether a failure may pass.</summary>
    internal static bool IsTransient(Exception? failure) => failure switch
    {
        VerificationApiException refused => IsTransient(refused.Status),
        HttpRequestException connection => !IsLasting(connection),
        TimeoutException => true,
        _ => false,
    };

    /// <summary>How long to wait where the vendor says: that long, but never less than the shortest wait, spread at random.</summary>
    internal static TimeSpan Wait(TimeSpan retryAfter, Func<double>? randomizer)
    {
        var spread = randomizer?.Invoke() ?? Random.Shared.NextDouble();
        var shortest = ShortestWait * (1 + spread);
        return retryAfter > shortest ? retryAfter : shortest;
    }

    /// <summary>The longest that <see cref="Wait"/> can be.</summary>
    internal static TimeSpan LongestWait(TimeSpan retryAfter) => retryAfter > 2 * ShortestWait ? retryAfter : 2 * ShortestWait;

    private static bool IsTransient(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
        or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>A certificate that is not trusted, a proxy that wants a password and the like stay as they are.</summary>
    private static bool IsLasting(HttpRequestException connection) =>
        connection.InnerException is AuthenticationException
        || connection.HttpRequestError is HttpRequestError.UserAuthenticationError or HttpRequestError.ConfigurationLimitExceeded
            or HttpRequestError.VersionNegotiationError or HttpRequestError.ExtendedConnectNotSupported;
}
