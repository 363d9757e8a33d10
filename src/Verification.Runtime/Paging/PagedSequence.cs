namespace Verification.Runtime;

/// <summary>Makes lists without a vendor, for test doubles that override <c>List</c>.</summary>
public static class PagedSequence
{
    private const int DefaultPageSize = 50;
    private static readonly CheckpointScope Scope = new("memory", "list", "");

    /// <summary>Makes a list of items in memory.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items; enumerated anew by each enumeration of the list.</param>
    /// <param name="pageSize">The items per page where <see cref="PagedSequence{T}.Pages"/> gets no size; 50 by default.</param>
    /// <returns>The list. Its checkpoints count items, and are valid for any list made here.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pageSize"/> is less than 1.</exception>
    public static PagedSequence<T> From<T>(IEnumerable<T> items, int pageSize = DefaultPageSize)
    {
        ArgumentNullException.ThrowIfNull(items);
        return From(items.ToAsyncEnumerable(), pageSize);
    }

    /// <summary>Makes a list of items that arrive asynchronously.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items; enumerated anew by each enumeration of the list.</param>
    /// <param name="pageSize">The items per page where <see cref="PagedSequence{T}.Pages"/> gets no size; 50 by default.</param>
    /// <returns>The list. Its checkpoints count items, and are valid for any list made here.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pageSize"/> is less than 1.</exception>
    public static PagedSequence<T> From<T>(IAsyncEnumerable<T> items, int pageSize = DefaultPageSize)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        return new PagedSequence<T>(Scope, new MemoryPages<T>(items, pageSize));
    }
}
