namespace Verification.Runtime;

/// <summary>Ends a list whose pages lead from one to the next for ever and bring nothing: each request would be sent in vain.</summary>
/// <param name="vendor">The vendor's short name.</param>
/// <param name="operation">The id of the operation.</param>
internal sealed class IdlePages(string vendor, string operation)
{
    /// <summary>The most pages in a row without a new item; vendors that filter after they have cut a list into pages have a few.</summary>
    internal const int Most = 1_000;

    private int count;

    /// <summary>Counts a page; to be called before it is returned.</summary>
    /// <param name="items">The number of its new items.</param>
    /// <exception cref="PagingException">The pages before it were as many as are allowed, and it brings nothing either.</exception>
    internal void Add(int items)
    {
        count = items > 0 ? 0 : count + 1;
        if (count <= Most)
            return;
        throw new PagingException(
            vendor,
            operation,
            $"{Most} pages after one another brought no new item, so the list would never end. Report it to the vendor, with the time."
        );
    }
}
