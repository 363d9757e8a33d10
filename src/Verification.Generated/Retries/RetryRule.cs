using System.Net;
using System.Security.Authentication;

namespace Verification.Generated;

/// <summary>Tells failures that may be gone at the next try from those that will not.</summary>
internal static class RetryRule
{
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

    private static bool IsTransient(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
        or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>A certificate that is not trusted, a proxy that wants a password and the like stay as they are.</summary>
    private static bool IsLasting(HttpRequestException connection) =>
        connection.InnerException is AuthenticationException
        || connection.HttpRequestError is HttpRequestError.UserAuthenticationError or HttpRequestError.ConfigurationLimitExceeded
            or HttpRequestError.VersionNegotiationError or HttpRequestError.ExtendedConnectNotSupported;
}
