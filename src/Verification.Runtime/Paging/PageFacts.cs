namespace Verification.Runtime;

/// <summary>What a page tells about the next one.</summary>
/// <param name="Requested">The address that was requested for the page.</param>
/// <param name="Source">The address that the page came from, after redirects.</param>
internal readonly record struct PageFacts(Uri Requested, Uri Source)
{
    /// <summary>The link or token of the next page; where a header names it, that header.</summary>
    internal string? Next { get; init; }

    /// <summary>The number of its items, those included that are null and no rows.</summary>
    internal int Items { get; init; }

    /// <summary>The number of all items, if the page states it.</summary>
    internal long? Total { get; init; }

    /// <summary>Whether another page follows, if the page states it.</summary>
    internal bool? HasMore { get; init; }

    /// <summary>The facts of a page that is decoded.</summary>
    internal static PageFacts Of<T, TBody>(Response<TBody> response, Pagination pagination)
        where TBody : IPageBody<T> =>
        new(response.Requested, response.Source)
        {
            Next = pagination.Style is PageStyle.LinkHeader ? response.Links : response.Value.Next,
            Items = response.Elements ?? response.Value.Rows.Count,
            Total = response.Value.Total,
            HasMore = response.Value.HasMore,
        };
}
