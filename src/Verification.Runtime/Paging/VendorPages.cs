using System.Globalization;
using System.Runtime.CompilerServices;

namespace Verification.Runtime;

/// <summary>
/// Reads the pages of a vendor's operation. Only a missing, null or empty next ends the list; an empty or short page or a count does not.
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

    public bool Accepts(string cursor) => cursor.Length == 0 || ContinuationFrom(target).Resume(cursor) is not null;

    public async IAsyncEnumerable<CursorPage<T>> ReadAsync(
        string cursor,
        int? pageSize,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var continuation = ContinuationFrom(Sized(target, pageSize));
        var request = Sized(cursor.Length == 0 ? target : Resumed(continuation, cursor), pageSize);
        var visited = new VisitedPages();
        visited.Add(request);
        var pages = source(continuation);
        await using var disposal = pages.ConfigureAwait(false);
        while (true)
        {
            var response = await pages.GetAsync(request, cancellationToken).ConfigureAwait(false);
            if (pagination.Style == PageStyle.Single || string.IsNullOrEmpty(response.Value.Next))
            {
                yield return new CursorPage<T>(response.Value.Rows, null);
                yield break;
            }

            var (next, refusal) = Next(continuation, response, visited);
            yield return new CursorPage<T>(response.Value.Rows, next is null ? cursor : next.Cursor);
            if (next is null)
                throw refusal!;

            cursor = next.Cursor;
            request = next.Target;
        }
    }

    private static RequestTarget Resumed(Continuation continuation, string cursor) =>
        continuation.Resume(cursor) ?? throw new ArgumentException("The cursor changes a filter.", nameof(cursor));

    private (NextPage? Next, PagingException? Refusal) Next(Continuation continuation, Response<TBody> response, VisitedPages visited)
    {
        try
        {
            var page = continuation.Follow(response.Value.Next!, response.Requested, response.Source);
            return visited.Add(page.Target)
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

    private Continuation ContinuationFrom(RequestTarget start) =>
        pagination.TokenParameter is { } token
            ? new TokenContinuation(operation, start, token)
            : new LinkContinuation(operation, start, pagination, credentials);

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
