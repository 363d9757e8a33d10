using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>How an operation is read page by page, as its document states it.</summary>
/// <param name="Style">How the next page is found.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record Pagination(PageStyle Style)
{
    /// <summary>The query parameter for the items per page, if there is one.</summary>
    public string? PageSizeParameter { get; init; }

    /// <summary>The query parameter for the token of the next page.</summary>
    public string? TokenParameter { get; init; }

    /// <summary>The query parameter for the number of items before the page.</summary>
    public string? OffsetParameter { get; init; }

    /// <summary>The query parameter for the number of the page.</summary>
    public string? PageParameter { get; init; }

    /// <summary>The number of the first page; 1 by default.</summary>
    public int FirstPage { get; init; } = 1;

    /// <summary>
    /// Whether a page with fewer items than requested is the last one. By default it is not, since a vendor may allow fewer items on a
    /// page than were requested.
    /// </summary>
    public bool IsShortPageLast { get; init; }

    /// <summary>Further query parameters for the place of a page in the list.</summary>
    public string[] PositionParameters { get; init; } = [];

    /// <summary>The items per page where the request sets no size.</summary>
    public int? DefaultPageSize { get; init; }

    /// <summary>The largest page that the vendor names.</summary>
    public int? MaximumPageSize { get; init; }

    /// <summary>The property of the page that holds its items; empty where the page is the array of its items.</summary>
    public string RowsMember { get; init; } = "";

    /// <summary>
    /// The path of properties to the link or token of the next page, outermost first; empty where there is only one page.
    /// </summary>
    public string[] NextPath { get; init; } = [];

    /// <summary>
    /// The path of the property with the number of all items, with dots. It can be wrong: it ends a list only where the items that were
    /// read are exactly as many.
    /// </summary>
    public string? TotalMember { get; init; }
}
