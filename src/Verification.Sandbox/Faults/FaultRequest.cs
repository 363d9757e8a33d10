namespace Verification.Sandbox.Faults;

/// <summary>A request as the condition of a fault sees it. Header values are not shown.</summary>
/// <param name="Number">The number of the request among those of this vendor, from 1.</param>
/// <param name="Method">The HTTP method, for instance <c>GET</c>.</param>
/// <param name="Path">The path without the query, for instance <c>/v2/Attempts</c>.</param>
/// <param name="Query">The query with its question mark, or an empty string.</param>
/// <param name="Operation">The contract's <c>operationId</c>: <c>listAttempts</c> (Veriff, Twilio), <c>getAttempt</c> (Twilio) or
/// <c>listSessions</c> (Didit, deepidv); null for other paths.</param>
/// <param name="Page">The requested page of a paged list, from 1; null for anything else.</param>
/// <param name="IsRedirected">Whether a redirect of the sandbox's faults led here.</param>
public sealed record FaultRequest(long Number, string Method, string Path, string Query, string? Operation, int? Page, bool IsRedirected);
