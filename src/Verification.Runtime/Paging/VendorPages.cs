using System.Globalization;
using System.Runtime.CompilerServices;

namespace Verification.Runtime;

/// <summary>
/// Reads the pages of a vendor's operation. Where pages name the next one, only a missing, null or empty next ends the list; an empty or
/// short page or a count does not,
/// but a thousand empty pages after one another are refused.
/// A next page that cannot be trusted is refused only after the current page was returned.
/// </summary>
/// <param name="operation">The operation.</param>
/// <param name="pagination">How its pages follow one another.</param>
/// <param name="target">The request for the first page.</param>
/// <param name="credentials">The query parameters that hold credentials.</param>
/// <param name="source">Where the pages of an enumeration come from.</param>
internal sealed class VendorPages<T, TBody>(
    Operation operation,
    Pagination pagination,
    RequestTarget target,
    IReadOnlyList<string> credentials,
    Func<Continuation, IPageSource<TBody>> source
) : IPageReader<T>
    where TBody : IPageBody<T>
{
    public void CheckPageSize(int? pageSize)
    {
        Check.AtLeast(pageSize, 1, nameof(pageSize));
        if (pagination.MaximumPageSize is { } maximum)
            Check.AtMost(pageSize, maximum, nameof(pageSize));
    }

    public bool Accepts(string cursor) =>
        cursor.Length == 0 || Continuation.Of(operation, target, pagination, credentials).Resume(cursor) is not null;

    public async IAsyncEnumerable<CursorPage<T>> ReadAsync(
        string cursor,
        int? pageSize,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var start = Sized(target, pageSize);
        var continuation = Continuation.Of(operation, start, pagination, credentials);
        var request = cursor.Length == 0 ? start : Resumed(continuation, cursor, pageSize);
        var visited = new VisitedPages();
        var idle = new IdlePages(operation.Vendor, operation.Id);
        UInt128? previous = null;
        visited.Add(request);
        var pages = source(continuation);
        await using var disposal = pages.ConfigureAwait(false);
        while (true)
        {
            var response = await pages.GetAsync(request, cancellationToken).ConfigureAwait(false);
            RefuseRepeated(previous, response.Digest);
            previous = response.Digest;
            idle.Add(response.Value.Rows.Count);
            var (next, refusal) = pagination.Style is PageStyle.Single ? default : Next(continuation, request, response, visited);
            yield return new CursorPage<T>(response.Value.Rows, refusal is null ? next?.Cursor : cursor);
            if (refusal is not null)
                throw refusal;
            if (next is null)
                yield break;

            cursor = next.Cursor;
            request = next.Target;
        }
    }

    private RequestTarget Resumed(Continuation continuation, string cursor, int? pageSize)
    {
        var request = continuation.Resume(cursor) ?? throw new ArgumentException("The cursor changes a filter.", nameof(cursor));
        return continuation.KeepsPageSize ? request : Sized(request, pageSize);
    }

    /// <summary>
    /// A vendor that ignores an offset or a page number returns one page for ever. Plain values may repeat, objects do not.
    /// </summary>
    private void RefuseRepeated(UInt128? previous, UInt128? digest)
    {
        if (digest is null || digest != previous || typeof(T).IsValueType || typeof(T) == typeof(string))
            return;
        throw new PagingException(
            operation.Vendor,
            operation.Id,
            $"the next page is the same as the page before it, so the list would never end. Check that the vendor knows the parameter "
                + $"'{pagination.PageParameter ?? pagination.OffsetParameter}'."
        );
    }

    private (NextPage? Next, PagingException? Refusal) Next(
        Continuation continuation,
        RequestTarget request,
        Response<TBody> response,
        VisitedPages visited
    )
    {
        try
        {
            var page = continuation.Follow(request, PageFacts.Of<T, TBody>(response, pagination));
            return page is null || visited.Add(page.Target)
                ? (page, null)
                : (
                    null,
                    new PagingException(
                        operation.Vendor,
                        operation.Id,
                        "the next page was already read, so the list would never end. Report it to the vendor, with the time."
                    )
                );
        }
        catch (PagingException exception)
        {
            return (null, exception);
        }
    }

    /// <summary>
    /// Sets the page size: the argument takes precedence over that of the query, which takes precedence over the largest.
    /// </summary>
    private RequestTarget Sized(RequestTarget request, int? pageSize)
    {
        if (pagination.PageSizeParameter is not { } parameter || (pageSize is null && request.Has(parameter)))
            return request;
        return (pageSize ?? pagination.MaximumPageSize) is { } size
            ? request.With(parameter, size.ToString(CultureInfo.InvariantCulture))
            : request;
    }
}
