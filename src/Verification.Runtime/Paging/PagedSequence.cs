namespace Verification.Runtime;

/// <summary>Makes lists without a vendor, for test doubles that override <c>List</c>.</summary>
public static class PagedSequence
{
    private const int DefaultPageSize = 50;
    private static readonly CheckpointScope Scope = new("memory", "list", "");

    /// <summary>Makes a list of rows at hand.</summary>
    /// <typeparam name="T">The type of the rows.</typeparam>
    /// <param name="items">The rows; enumerated anew by each enumeration of the list.</param>
    /// <param name="pageSize">Rows on one page where <see cref="PagedSequence{T}.Pages"/> is not told; 50 by default.</param>
    /// <returns>The list. Its checkpoints count rows, and fit any list made here.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pageSize"/> is less than 1.</exception>
    public static PagedSequence<T> From<T>(IEnumerable<T> items, int pageSize = DefaultPageSize)
    {
        ArgumentNullException.ThrowIfNull(items);
        return From(items.ToAsyncEnumerable(), pageSize);
    }

    /// <summary>Makes a list of rows that come by and by.</summary>
    /// <typeparam name="T">The type of the rows.</typeparam>
    /// <param name="items">The rows; enumerated anew by each enumeration of the list.</param>
    /// <param name="pageSize">Rows on one page where <see cref="PagedSequence{T}.Pages"/> is not told; 50 by default.</param>
    /// <returns>The list. Its checkpoints count rows, and fit any list made here.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pageSize"/> is less than 1.</exception>
    public static PagedSequence<T> From<T>(IAsyncEnumerable<T> items, int pageSize = DefaultPageSize)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        return new PagedSequence<T>(Scope, new MemoryPages<T>(items, pageSize));
    }
}
