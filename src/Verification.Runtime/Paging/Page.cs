namespace Verification.Runtime;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class Page<T>
{
    /// <summary>Makes a page; public for test doubles.</summary>
    /// <param name="items">The items.</param>
    /// <param name="next">Where to resume.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public Page(IReadOnlyList<T> items, Checkpoint next)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(next);
        Items = items;
        Next = next;
    }

    /// <summary>The items, in the vendor's order. A page may be empty without being the last.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>
    /// Where to resume after this page: store it once the items are stored. After the last page its <see cref="Checkpoint.IsEnd"/> is true.
    /// Where the vendor's next page was refused (<see cref="PagingException"/>), it leads to this same page again, so that nothing is lost.
    /// </summary>
    public Checkpoint Next { get; }
}
