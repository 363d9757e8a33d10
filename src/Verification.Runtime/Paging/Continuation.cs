namespace Verification.Runtime;

/// <summary>Makes the request for the next page from what a vendor returned, and a cursor from that.</summary>
/// <param name="operation">The operation.</param>
/// <param name="start">The request for the first page, with the size of its pages.</param>
internal abstract class Continuation(Operation operation, RequestTarget start)
{
    private protected Operation Operation => operation;

    private protected RequestTarget Start => start;

    /// <summary>Makes the request for a page at a cursor, which is not empty.</summary>
    /// <returns><see langword="null"/> if the cursor changes a filter of the caller, or is too long for an address.</returns>
    internal abstract RequestTarget? Resume(string cursor);

    /// <summary>Makes the request for the next page.</summary>
    /// <param name="next">What the vendor returned; neither null nor empty.</param>
    /// <param name="requested">The address that was requested for the page.</param>
    /// <param name="source">The address that the page came from, after redirects.</param>
    /// <exception cref="PagingException">It leads elsewhere.</exception>
    internal abstract NextPage Follow(string next, Uri requested, Uri source);
}
