namespace Verification.Runtime;

/// <summary>
/// The next page has an address (Twilio, Didit), which is followed if it is the same resource on the same origin, with only the filters of
/// the caller. The cursor is what the address adds to the filters: the filters may be personal data, and are available again when a
/// checkpoint is used.
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

    internal override NextPage Follow(string next, Uri requested, Uri source)
    {
        if (!Origin.TryResolve(source, next, out var link))
            throw Refused("the next page's link is not an address", target: null);
        if (!Origin.Same(link, source) || link.UserInfo.Length > 0)
        {
            throw Refused(
                "the next page's link leads to another scheme, host, port or user. If the vendor is reached through a proxy, the proxy "
                    + "must rewrite links",
                link
            );
        }

        if (!IsSamePath(link, source) && !IsSamePath(link, requested))
            throw Refused("the next page's link leads to another path", link);

        var linked = QueryParameter.Parse(link.Query);
        var given = WithoutCredentials(linked);
        var parameters =
            filters.ApplyTo(given)
            ?? throw Refused("the next page's link changes a filter of this query. Report it to the vendor, with the time", link);
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

    private PagingException Refused(string reason, Uri? target) =>
        new(Operation.Vendor, Operation.Id, reason + ". It was not followed.") { Target = Origin.WithoutDetails(target) };
}
