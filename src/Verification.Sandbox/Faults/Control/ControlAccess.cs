using System.Net;
using Microsoft.AspNetCore.Http;

namespace Verification.Sandbox.Faults.Control;

/// <summary>
/// Keeps web pages away from the control paths. A browser on this machine sends a page's requests to loopback ports too, under the page's
/// own host name where its DNS entry was pointed here, and marks them with <c>Origin</c> or <c>Sec-Fetch-Site</c>.
/// </summary>
internal static class ControlAccess
{
    private const int DefaultPort = 80;

    /// <summary>Returns why a request is refused.</summary>
    /// <returns><see langword="null"/> if it does not come from a web page.</returns>
    public static string? Refusal(HttpContext http)
    {
        if (!IsThisMachine(http.Request.Host, http.Connection.LocalPort))
            return "The control paths need a Host header with localhost or a loopback address and the sandbox's own port.";
        return IsOfWebPage(http.Request.Headers)
            ? "The control paths refuse requests from web pages. Send neither of the headers Origin and Sec-Fetch-Site."
            : null;
    }

    private static bool IsThisMachine(HostString host, int port) =>
        host.HasValue
        && (host.Port ?? DefaultPort) == port
        && (host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || IsLoopback(host.Host));

    private static bool IsLoopback(string host) => IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address);

    private static bool IsOfWebPage(IHeaderDictionary headers) =>
        headers.ContainsKey("Origin")
        || headers["Sec-Fetch-Site"].Any(value => !string.Equals(value, "none", StringComparison.OrdinalIgnoreCase));
}
