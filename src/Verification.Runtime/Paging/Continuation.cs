namespace Verification.Runtime;

/// <summary>Makes the request for the next page from what a vendor returned, and a cursor from that.</summary>
/// <param name="operation">The operation.</param>
/// <param name="start">The request for the first page, with the size of its pages.</param>
internal abstract class Continuation(Operation operation, RequestTarget start)
{
    private protected Operation Operation => operation;

    private protected RequestTarget Start => start;

    /// <summary>Whether a cursor belongs to pages of one size, so that another size would leave out or repeat items.</summary>
    internal virtual bool KeepsPageSize => false;

    /// <summary>The continuation for the style of an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="start">The request for the first page, with the size of its pages.</param>
    /// <param name="pagination">How the pages follow one another.</param>
    /// <param name="credentials">The query parameters that hold credentials.</param>
    internal static Continuation Of(Operation operation, RequestTarget start, Pagination pagination, IReadOnlyList<string> credentials) =>
        pagination.Style switch
        {
            PageStyle.Token => new TokenContinuation(operation, start, pagination.TokenParameter!),
            PageStyle.Offset or PageStyle.PageNumber => new CountedContinuation(operation, start, pagination),
            _ => new LinkContinuation(operation, start, pagination, credentials),
        };

    /// <summary>Makes the request for a page at a cursor, which is not empty.</summary>
    /// <returns><see langword="null"/> if the cursor changes a filter of the caller, or is too long for an address.</returns>
    internal abstract RequestTarget? Resume(string cursor);

    /// <summary>Makes the request for the next page.</summary>
    /// <param name="request">The request for the page.</param>
    /// <param name="page">What the page tells.</param>
    /// <returns><see langword="null"/> at the end.</returns>
    /// <exception cref="PagingException">The page leads elsewhere.</exception>
    internal abstract NextPage? Follow(RequestTarget request, PageFacts page);

    /// <summary>Guesses the request for the next page before the page has arrived, so that several can be requested at once.</summary>
    /// <param name="request">The request for the page.</param>
    /// <param name="total">The number of all items, which can be wrong.</param>
    /// <returns><see langword="null"/> where no guess is possible.</returns>
    internal virtual RequestTarget? Guess(RequestTarget request, long total) => null;

    private protected PagingException Refused(string reason, Uri? target = null) =>
        new(operation.Vendor, operation.Id, reason) { Target = Origin.WithoutDetails(target) };
}
