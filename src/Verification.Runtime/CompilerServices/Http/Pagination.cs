using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>How an operation is read page by page, as its document says.</summary>
/// <param name="Style">How the next page is found.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record Pagination(PageStyle Style)
{
    /// <summary>The query parameter for rows on one page, if there is one.</summary>
    public string? PageSizeParameter { get; init; }

    /// <summary>The query parameter that takes the token of the next page.</summary>
    public string? TokenParameter { get; init; }

    /// <summary>The query parameter for the rows before the page, where links count them.</summary>
    public string? OffsetParameter { get; init; }

    /// <summary>Further query parameters that say where in the list a page stands.</summary>
    public string[] PositionParameters { get; init; } = [];

    /// <summary>Rows on one page where the request does not say.</summary>
    public int? DefaultPageSize { get; init; }

    /// <summary>The largest page that the vendor names.</summary>
    public int? MaximumPageSize { get; init; }

    /// <summary>The member of the page that holds its rows.</summary>
    public string RowsMember { get; init; } = "";

    /// <summary>The members that lead to the link or token of the next page, from the outside in; empty where there is one page only.</summary>
    public string[] NextPath { get; init; } = [];

    /// <summary>The member with the number of all rows; only a hint, since vendors are wrong about it.</summary>
    public string? TotalMember { get; init; }
}
