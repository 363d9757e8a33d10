using System.Runtime.CompilerServices;

namespace Verification.Runtime;

/// <summary>
/// A list that is read as far as it is enumerated: item by item, or page by page with <see cref="Pages"/>. Each enumeration starts anew,
/// and no page is requested before one of its items is. Test doubles are made with
/// <see cref="PagedSequence.From{T}(IEnumerable{T}, int)"/>.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class PagedSequence<T> : IAsyncEnumerable<T>
{
    internal PagedSequence(CheckpointScope scope, IPageReader<T> reader)
    {
        Scope = scope;
        Reader = reader;
    }

    internal CheckpointScope Scope { get; }

    internal IPageReader<T> Reader { get; }

    /// <summary>Reads page by page.</summary>
    /// <param name="from">Where to resume; <see langword="null"/> for the start. From an end there is no page, and no request.</param>
    /// <param name="pageSize">
    /// The items per page. It takes precedence over the page size of the query, which takes precedence over the default, the vendor's
    /// largest. From a checkpoint of a list whose pages are numbered, it is the size that the checkpoint was made with.
    /// </param>
    /// <returns>The pages, requested one by one as they are enumerated.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="from"/> belongs to another query, or was forged to change the filters of this one.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pageSize"/> is not one that the vendor allows.</exception>
    /// <exception cref="PagingException">While enumerating, after the current page: the link or token of the next page cannot be
    /// trusted, or 1,000 pages after one another brought no new item.</exception>
    public IAsyncEnumerable<Page<T>> Pages(Checkpoint? from = null, int? pageSize = null)
    {
        if (from is not null)
            Require(from, nameof(from));
        Reader.CheckPageSize(pageSize);
        return from is { IsEnd: true } ? AsyncEnumerable.Empty<Page<T>>() : ReadAsync(from?.Cursor ?? "", pageSize);
    }

    /// <summary>Reads item by item from the start.</summary>
    /// <param name="cancellationToken">Cancels the requests, and ends the list before its next item.</param>
    /// <returns>The items.</returns>
    /// <exception cref="PagingException">While enumerating: the link or token of the next page cannot be trusted, or 1,000 pages after one
    /// another brought no new item.</exception>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in Reader.ReadAsync("", pageSize: null, cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }
        }
    }

    private void Require(Checkpoint checkpoint, string name)
    {
        Scope.Require(checkpoint, name);
        if (checkpoint.Cursor is { } cursor && !Reader.Accepts(cursor))
        {
            throw new ArgumentException(
                $"The checkpoint is not valid for this {Scope.Vendor} {Scope.Operation} query: its cursor has another form, or changes a "
                    + "filter. "
                    + "To start from the beginning, pass no checkpoint.",
                name
            );
        }
    }

    private async IAsyncEnumerable<Page<T>> ReadAsync(
        string cursor,
        int? pageSize,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        await foreach (var page in Reader.ReadAsync(cursor, pageSize, cancellationToken).ConfigureAwait(false))
            yield return new Page<T>(page.Items, Scope.At(page.Next));
    }
}
