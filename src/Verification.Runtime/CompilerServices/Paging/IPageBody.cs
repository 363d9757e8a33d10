using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>The response of a list request, as paging needs it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPageBody<out T>
{
    /// <summary>The items of the page.</summary>
    IReadOnlyList<T> Rows { get; }

    /// <summary>The link or token of the next page; null or empty on the last one.</summary>
    string? Next { get; }
}
