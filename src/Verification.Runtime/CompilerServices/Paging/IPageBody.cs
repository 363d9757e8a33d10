using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>The response of a list request, as paging needs it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPageBody<out T>
{
    /// <summary>The items of the page.</summary>
    IReadOnlyList<T> Rows { get; }

    /// <summary>
    /// The link or token of the next page; null or empty on the last one. Where the header <c>Link</c> names the next page, a body that
    /// another client has read gives the value of that header.
    /// </summary>
    string? Next { get; }

    /// <summary>The number of all items, if the page states it.</summary>
    long? Total => null;

    /// <summary>Whether another page follows, if the page states it.</summary>
    bool? HasMore => null;
}
