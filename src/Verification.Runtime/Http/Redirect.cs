using System.Net;

namespace Verification.Runtime;

/// <summary>
/// Follows redirects, since the handlers of .NET forward keys to any host: only for GET, only to the same scheme, host and port, at most
/// five in a row, and only to the same request. Its path and every parameter stay, since rows of another query would be mistaken for those
/// of this one. <c>Location</c> is resolved by RFC 3986 (RFC 9110, section 10.2.2); one without a query keeps that of the request.
/// </summary>
internal static class Redirect
{
    private const int MaximumHops = 5;

    /// <param name="operation">The operation, for the exception.</param>
    /// <param name="requested">The requested target of the call.</param>
    /// <param name="visited">The addresses requested so far; the last one has responded.</param>
    /// <param name="response">The response.</param>
    /// <returns>The next address, or <see langword="null"/> where the response is not a redirect.</returns>
    /// <exception cref="RedirectException">The redirect must not be followed.</exception>
    internal static Uri? Next(Operation operation, RequestTarget requested, List<Uri> visited, HttpResponseMessage response)
    {
        if ((int)response.StatusCode is < 300 or > 399)
            return null;

        var current = visited[^1];
        var target = Target(current, response);
        if (!IsFollowed(response.StatusCode))
        {
            return target is null
                ? null
                : throw Refused(operation, target, $"HTTP {(int)response.StatusCode} offers another address, which is not followed");
        }

        if (target is null)
            throw Refused(operation, target, $"HTTP {(int)response.StatusCode} names no usable address in Location");
        if (operation.Method != HttpMethod.Get)
            throw Refused(operation, target, "a request that is not GET was redirected and is not sent twice");
        if (!Origin.Same(current, target) || target.UserInfo.Length > 0)
        {
            throw Refused(
                operation,
                target,
                "the redirect leads to another scheme, host, port or user; nothing was sent there. If the vendor has moved, change BaseUrl"
            );
        }

        if (!RedirectPath.Keeps(requested.Path, target))
            throw Refused(operation, target, "the redirect leads to another resource than the requested one; nothing was sent there");

        var next =
            WithQuery(requested, current, target)
            ?? throw Refused(operation, target, "the redirect changes or leaves out a parameter of the query; nothing was sent there");
        if (visited.Contains(next))
            throw Refused(operation, target, "the redirects form a cycle");
        if (visited.Count > MaximumHops)
            throw Refused(operation, target, $"more than {MaximumHops} redirects in a row");
        return next;
    }

    /// <summary>
    /// Refuses a response from another address than the requested one: a handler has followed a redirect, with the credentials.
    /// </summary>
    /// <param name="operation">The operation, for the exception.</param>
    /// <param name="sent">The requested address, kept apart from the request, as handlers that follow redirects change the request.</param>
    /// <param name="request">The request.</param>
    /// <param name="response">The response. One that names no request may belong to any request, for instance to one that followed a
    /// redirect.</param>
    /// <exception cref="RedirectException">The address differs, or is not known.</exception>
    internal static void RefuseForeign(Operation operation, Uri sent, HttpRequestMessage request, HttpResponseMessage response)
    {
        if (!IsSame(sent, request.RequestUri))
            throw Foreign(operation, request.RequestUri);
        if (response.RequestMessage is not { } received)
        {
            throw Refused(
                operation,
                target: null,
                "the response does not name the request that it belongs to, so it was not read. One of your handlers makes its own "
                    + "responses: set RequestMessage = request on them, if it sent the request to its address and followed no redirect"
            );
        }

        if (!IsSame(sent, received.RequestUri))
            throw Foreign(operation, received.RequestUri);
    }

    private static bool IsSame(Uri sent, Uri? other) =>
        ReferenceEquals(sent, other) || (other is { IsAbsoluteUri: true } && sent.AbsoluteUri == other.AbsoluteUri);

    private static RedirectException Foreign(Operation operation, Uri? address) =>
        Refused(
            operation,
            address is { IsAbsoluteUri: true } ? address : null,
            "the response comes from another address than the requested one and was not read. One of your handlers follows redirects or "
                + "changes addresses: switch that off (AllowAutoRedirect = false), and set BaseUrl to the intended address"
        );

    private static bool IsFollowed(HttpStatusCode status) =>
        status
            is HttpStatusCode.MovedPermanently
                or HttpStatusCode.Found
                or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect
                or HttpStatusCode.PermanentRedirect;

    private static Uri? Target(Uri current, HttpResponseMessage response) =>
        Origin.TryResolve(current, Location(response), out var target) ? target : null;

    /// <summary>The header as it was sent: reading its typed form, which is parsed from any text, may fail.</summary>
    private static string? Location(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues("Location", out var values) && values.Count == 1 ? values.ToString() : null;

    /// <summary>
    /// The target with every parameter of the request; <see langword="null"/> where it has another value for one of them, or lacks one.
    /// </summary>
    private static Uri? WithQuery(RequestTarget requested, Uri current, Uri target)
    {
        var next = new UriBuilder(target) { Fragment = "" };
        var given = QueryParameter.Parse(target.Query);
        if (given.Count == 0)
            next.Query = current.Query;
        else if (new CallerFilters(requested.Parameters).ApplyTo(given, mayLeaveOut: false) is not { } parameters)
            return null;
        else if (!ReferenceEquals(parameters, given))
            next.Query = QueryParameter.Join(parameters);
        return next.Uri;
    }

    private static RedirectException Refused(Operation operation, Uri? target, string reason) =>
        new(operation.Vendor, operation.Id, reason + ".") { Target = Origin.WithoutDetails(target) };
}
