using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>What one list request returns, as paging sees it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPageBody<out T>
{
    /// <summary>The rows of the page.</summary>
    IReadOnlyList<T> Rows { get; }

    /// <summary>The link or token of the next page; null or empty on the last one.</summary>
    string? Next { get; }
}
