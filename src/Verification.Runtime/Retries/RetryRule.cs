using System.Net;
using System.Security.Authentication;

namespace Verification.Runtime;

/// <summary>Distinguishes failures that may be temporary from lasting ones.</summary>
internal static class RetryRule
{
    private static readonly TimeSpan LowestFloor = TimeSpan.FromSeconds(0.1);
    private static readonly TimeSpan HighestFloor = TimeSpan.FromSeconds(0.5);

    /// <summary>Whether a request may be sent twice: only methods that change nothing are (RFC 9110, section 9.2.2).</summary>
    internal static bool IsRepeatable(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Head;

    /// <summary>Whether a failure may be temporary.</summary>
    internal static bool IsTransient(Exception? failure) =>
        failure switch
        {
            VerificationApiException refused => IsTransient(refused.Status),
            HttpRequestException connection => !IsLasting(connection),
            TimeoutException => true,
            _ => false,
        };

    /// <summary>
    /// The wait after <c>Retry-After</c>: that long, but not less than a minimum, spread at random up to twice as long. A vendor that
    /// requests no wait would otherwise get many requests at once.
    /// </summary>
    internal static TimeSpan Wait(TimeSpan retryAfter, RetryOptions options) =>
        Longer(retryAfter, Floor(options) * (1 + (options.Randomizer?.Invoke() ?? Random.Shared.NextDouble())));

    /// <summary>The longest that <see cref="Wait"/> can be.</summary>
    internal static TimeSpan LongestWait(TimeSpan retryAfter, RetryOptions options) => Longer(retryAfter, 2 * Floor(options));

    private static TimeSpan Floor(RetryOptions options) =>
        TimeSpan.FromTicks(Math.Clamp(options.BaseDelay.Ticks, LowestFloor.Ticks, HighestFloor.Ticks));

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static bool IsTransient(HttpStatusCode status) =>
        status
            is HttpStatusCode.RequestTimeout
                or HttpStatusCode.TooManyRequests
                or HttpStatusCode.InternalServerError
                or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable
                or HttpStatusCode.GatewayTimeout;

    /// <summary>A retry does not help with an untrusted certificate, a proxy that requires a password and the like.</summary>
    private static bool IsLasting(HttpRequestException connection) =>
        connection.InnerException is AuthenticationException
        || connection.HttpRequestError
            is HttpRequestError.UserAuthenticationError
                or HttpRequestError.ConfigurationLimitExceeded
                or HttpRequestError.VersionNegotiationError
                or HttpRequestError.ExtendedConnectNotSupported;
}
