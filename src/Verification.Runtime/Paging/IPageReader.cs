namespace Verification.Runtime;

/// <summary>Reads a list page by page, from the start or from one of its cursors.</summary>
internal interface IPageReader<T>
{
    /// <summary>Checks a page size that the caller requests.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The vendor would refuse it.</exception>
    void CheckPageSize(int? pageSize);

    /// <summary>Whether a cursor belongs to this list: it is well-formed, and changes no filter of the caller.</summary>
    /// <param name="cursor">The cursor of a checkpoint, which may be forged; empty for the start.</param>
    bool Accepts(string cursor);

    /// <summary>Reads pages and requests each only when it is needed.</summary>
    /// <param name="cursor">The cursor to start from, which must be accepted; empty for the start.</param>
    /// <param name="pageSize">Rows on one page; null for the query's own size, or the largest.</param>
    /// <param name="cancellationToken">Cancels.</param>
    IAsyncEnumerable<CursorPage<T>> ReadAsync(string cursor, int? pageSize, CancellationToken cancellationToken);
}
