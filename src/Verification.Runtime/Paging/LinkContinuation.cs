using System.Globalization;

namespace Verification.Runtime;

/// <summary>
/// The next page has an address, in the body (Twilio, Didit) or in the header Link (RFC 8288), which is followed if it is the same resource
/// on the same origin, with only the filters of the caller. The cursor is what the address adds to the filters: the filters may be personal
/// data, and are available again when a checkpoint is used.
/// </summary>
/// <param name="operation">The operation.</param>
/// <param name="start">The request for the first page.</param>
/// <param name="pagination">How the pages follow one another.</param>
/// <param name="credentials">The query parameters that hold credentials: a link may repeat them, and a cursor must not.</param>
internal sealed class LinkContinuation(Operation operation, RequestTarget start, Pagination pagination, IReadOnlyList<string> credentials)
    : Continuation(operation, start)
{
    private readonly CallerFilters filters = new(start, pagination);

    internal override RequestTarget? Resume(string cursor)
    {
        if (cursor.Length > Origin.LongestAddress)
            return null;

        var given = WithoutCredentials(QueryParameter.Parse(cursor));
        if (filters.ApplyTo(given) is null)
            return null;

        var added = filters.Without(given);
        var names = added.Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Start.With([.. Start.Parameters.Where(parameter => !names.Contains(parameter.Name)), .. added]);
    }

    internal override NextPage? Follow(RequestTarget request, PageFacts page)
    {
        var next = pagination.Style is PageStyle.LinkHeader ? NextOf(page.Next) : page.Next;
        return string.IsNullOrEmpty(next) ? null : Follow(next, page.Requested, page.Source);
    }

    /// <summary>Where links count the items before them, the next one can be guessed.</summary>
    internal override RequestTarget? Guess(RequestTarget request, long total)
    {
        if (pagination is not { OffsetParameter: { } offset, PageSizeParameter: { } pageSize })
            return null;
        if (request.Number(offset) is not { } before || request.Number(pageSize) is not { } size || size == 0)
            return null;

        var next = before + size;
        return next < total ? request.AtAddressWith(offset, next.ToString(CultureInfo.InvariantCulture)) : null;
    }

    private string? NextOf(string? header)
    {
        if (header is null)
            return null;
        return LinkHeader.TryFindNext(header, out var next)
            ? next
            : throw NotFollowed("the header Link of the response is not one (RFC 8288), so the next page is not known", target: null);
    }

    private NextPage Follow(string next, Uri requested, Uri source)
    {
        if (!Origin.TryResolve(source, next, out var link))
            throw NotFollowed("the next page's link is not an address", target: null);
        if (!Origin.Same(link, source) || link.UserInfo.Length > 0)
        {
            throw NotFollowed(
                "the next page's link leads to another scheme, host, port or user. If the vendor is reached through a proxy, the proxy "
                    + "must rewrite links",
                link
            );
        }

        if (!IsSamePath(link, source) && !IsSamePath(link, requested))
            throw NotFollowed("the next page's link leads to another path", link);

        var linked = QueryParameter.Parse(link.Query);
        var given = WithoutCredentials(linked);
        var parameters =
            filters.ApplyTo(given)
            ?? throw NotFollowed("the next page's link changes a filter of this query. Report it to the vendor, with the time", link);
        var target = ReferenceEquals(parameters, linked) ? Start.At(link) : Start.At(link, parameters);
        return new NextPage(target, QueryParameter.Join(filters.Without(parameters)));
    }

    /// <summary>The same list where it repeats no credential.</summary>
    private List<QueryParameter> WithoutCredentials(List<QueryParameter> given)
    {
        if (credentials.Count == 0 || !given.Exists(IsCredential))
            return given;
        return given.FindAll(parameter => !IsCredential(parameter));
    }

    private bool IsCredential(QueryParameter parameter) => credentials.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Vendors redirect between a path with one trailing slash and the same path with none.</summary>
    private static bool IsSamePath(Uri one, Uri other) => WithoutSlash(one.AbsolutePath).SequenceEqual(WithoutSlash(other.AbsolutePath));

    private static ReadOnlySpan<char> WithoutSlash(string path) => path.EndsWith('/') ? path.AsSpan(0, path.Length - 1) : path;

    private PagingException NotFollowed(string reason, Uri? target) => Refused(reason + ". It was not followed.", target);
}
