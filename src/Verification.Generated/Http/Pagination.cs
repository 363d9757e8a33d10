namespace Verification.Generated;

/// <summary>How an operation is read page by page, as its document says.</summary>
/// <param name="Style">How the next page is found.</param>
internal sealed record Pagination(PageStyle Style)
{
    /// <summary>The query parameter for rows on one page, if there is one.</summary>
    internal string? PageSizeParameter { get; init; }

    /// <summary>The query parameter that takes the token of the next page.</summary>
    internal string? TokenParameter { get; init; }

    /// <summary>The query parameter for the rows before the page, where links count them.</summary>
    internal string? OffsetParameter { get; init; }

    /// <summary>Further query parameters that say where in the list a page stands.</summary>
    internal string[] PositionParameters { get; init; } = [];

    /// <summary>Rows on one page where the request does not say.</summary>
    internal int? DefaultPageSize { get; init; }

    /// <summary>The largest page that the vendor names.</summary>
    internal int? MaximumPageSize { get; init; }

    /// <summary>The member of the page that holds its rows.</summary>
    internal string RowsMember { get; init; } = "";

    /// <summary>The members that lead to the link or token of the next page, from the outside in; empty where there is one page only.</summary>
    internal string[] NextPath { get; init; } = [];

    /// <summary>The member with the number of all rows; only a hint, since vendors are wrong about it.</summary>
    internal string? TotalMember { get; init; }
}
