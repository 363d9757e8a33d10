using System.Runtime.CompilerServices;

namespace Verification.Runtime;

/// <summary>
/// Leaves out rows that were already returned: with offsets, a row that is added at the head moves others to the next page. Such rows
/// repeat within a few pages, so only hashes of the latest ids are kept, and the memory stays bounded. Rows without an id are kept.
/// </summary>
/// <param name="pages">The pages.</param>
/// <param name="scope">The list that they belong to.</param>
/// <param name="identity">The identity of an item.</param>
internal sealed class DistinctPages<T>(IPageReader<T> pages, CheckpointScope scope, Func<T, string?> identity) : IPageReader<T>
{
    private const int RememberedIds = 20_000;

    public void CheckPageSize(int? pageSize) => pages.CheckPageSize(pageSize);

    public bool Accepts(string cursor) => pages.Accepts(cursor);

    public async IAsyncEnumerable<CursorPage<T>> ReadAsync(
        string cursor,
        int? pageSize,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var known = new BoundedHashes(RememberedIds);
        var idle = new IdlePages(scope.Vendor, scope.Operation);
        await foreach (var page in pages.ReadAsync(cursor, pageSize, cancellationToken).ConfigureAwait(false))
        {
            T[] items = [.. page.Items.Where(item => identity(item) is not { Length: > 0 } id || known.Add(id))];
            idle.Add(items.Length);
            yield return page with
            {
                Items = items,
            };
        }
    }
}
