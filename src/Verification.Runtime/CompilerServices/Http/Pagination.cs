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

    /// <summary>The query parameter for the number of items before the page, where links count them.</summary>
    public string? OffsetParameter { get; init; }

    /// <summary>Further query parameters for the place of a page in the list.</summary>
    public string[] PositionParameters { get; init; } = [];

    /// <summary>The items per page where the request sets no size.</summary>
    public int? DefaultPageSize { get; init; }

    /// <summary>The largest page that the vendor names.</summary>
    public int? MaximumPageSize { get; init; }

    /// <summary>The property of the page that holds its items.</summary>
    public string RowsMember { get; init; } = "";

    /// <summary>
    /// The path of properties to the link or token of the next page, outermost first; empty where there is only one page.
    /// </summary>
    public string[] NextPath { get; init; } = [];

    /// <summary>The property with the number of all items; only a hint, since it can be wrong.</summary>
    public string? TotalMember { get; init; }
}
