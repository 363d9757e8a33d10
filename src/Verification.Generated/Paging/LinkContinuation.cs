namespace Verification.Generated;

/// <summary>
/// The next page has an address (Twilio, Didit), followed as it is if it is the same resource on the same origin. The cursor is what the
/// address adds to the filters: the filters may be personal data, and are at hand again when a checkpoint is used.
/// </summary>
internal sealed class LinkContinuation(Operation operation, RequestTarget start, string? pageSizeParameter) : Continuation(operation, start)
{
    internal override RequestTarget Resume(string cursor)
    {
        var added = QueryParameter.Parse(cursor);
        var names = added.Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
        return Start.With([.. Start.Parameters.Where(parameter => !names.Contains(parameter.Name)), .. added]);
    }

    internal override NextPage Follow(string next, Uri asked, Uri answered)
    {
        if (!Uri.TryCreate(answered, next, out var link))
            throw Refused("the next page's link is no address", target: null);
        if (!Origin.Same(link, answered) || link.UserInfo.Length > 0)
            throw Refused("the next page's link leads to another scheme, host, port or user. If the vendor is reached through a proxy, the proxy must rewrite links", link);
        if (link.AbsolutePath != answered.AbsolutePath && link.AbsolutePath != asked.AbsolutePath)
            throw Refused("the next page's link leads to another path", link);

        var target = Start.At(link);
        return new NextPage(target, Cursor(target));
    }

    private string Cursor(RequestTarget target)
    {
        var filters = Start.Parameters
            .Where(parameter => parameter.Name != pageSizeParameter)
            .Select(parameter => (parameter.Name, parameter.Value))
            .ToHashSet();
        return QueryParameter.Join(target.Parameters.Where(parameter => !filters.Contains((parameter.Name, parameter.Value))));
    }

    private PagingException Refused(string reason, Uri? target) => new(Operation.Vendor, Operation.Id, reason + ". It was not followed.")
    {
        Target = Origin.WithoutDetails(target),
    };
}
