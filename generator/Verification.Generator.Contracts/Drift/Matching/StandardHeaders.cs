namespace Verification.Generator.Contracts.Drift.Matching;

/// <summary>
/// Headers of HTTP itself, and those for browsers, which a contract does not list (OpenAPI 3.0, Parameter Object and Response Object).
/// </summary>
internal static class StandardHeaders
{
    private static readonly HashSet<string> Names = new(
        [
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "Authorization",
            "Cache-Control",
            "Connection",
            "Content-Length",
            "Content-Type",
            "Cookie",
            "Date",
            "Host",
            "User-Agent",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether a header is one of them.</summary>
    public static bool IsStandard(string name) =>
        Names.Contains(name) || name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase);
}
