namespace Verification.Runtime;

/// <summary>Reads a list page by page, from a cursor of its own making.</summary>
internal interface IPageReader<T>
{
    /// <summary>Checks a page size that the caller asks for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The vendor would refuse it.</exception>
    void CheckPageSize(int? pageSize);

    /// <summary>Whether a cursor leads into this list: it has the form of one, and changes no filter of the caller.</summary>
    /// <param name="cursor">What a checkpoint holds, which may be forged; empty for the start.</param>
    bool Accepts(string cursor);

    /// <summary>Reads pages; asks for one only when it is wanted.</summary>
    /// <param name="cursor">Where to start, one that is accepted; empty for the start.</param>
    /// <param name="pageSize">Rows on one page; null for the query's own size, or the largest.</param>
    /// <param name="cancellationToken">Cancels.</param>
    IAsyncEnumerable<CursorPage<T>> ReadAsync(string cursor, int? pageSize, CancellationToken cancellationToken);
}
