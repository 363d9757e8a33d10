namespace Verification.Runtime;

/// <summary>How a request for the next page is made of what a vendor returned, and how a cursor is made of that.</summary>
/// <param name="operation">The operation.</param>
/// <param name="start">The request for the first page, with the size of its pages.</param>
internal abstract class Continuation(Operation operation, RequestTarget start)
{
    private protected Operation Operation => operation;

    private protected RequestTarget Start => start;

    /// <summary>The request for a page at a cursor, which is not empty.</summary>
    /// <returns><see langword="null"/> if the cursor changes a filter of the caller, or is too long for an address.</returns>
    internal abstract RequestTarget? Resume(string cursor);

    /// <summary>The request for the next page.</summary>
    /// <param name="next">What the vendor returned; neither null nor empty.</param>
    /// <param name="asked">The address that was asked for the page.</param>
    /// <param name="answered">The address that it came from, after redirects.</param>
    /// <exception cref="PagingException">It leads elsewhere.</exception>
    internal abstract NextPage Follow(string next, Uri asked, Uri answered);
}
