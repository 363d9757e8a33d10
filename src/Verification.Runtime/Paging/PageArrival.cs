namespace Verification.Runtime;

/// <summary>What the bytes of a page tell of the list, before its rows are decoded.</summary>
/// <param name="IsKnown">Whether they tell what the next page is, or that there is none.</param>
/// <param name="Next">The link or token of the next page.</param>
/// <param name="Total">The number of all rows, if the vendor gives it before the page's own.</param>
/// <param name="Asked">The address that was asked for the page.</param>
/// <param name="Answered">The address that it came from.</param>
internal sealed record PageArrival(bool IsKnown, string? Next, long? Total, Uri Asked, Uri Answered)
{
    internal static PageArrival Of(ReceivedBody body, Pagination pagination)
    {
        var (isKnown, next) = NextPagePeek.Find(body.Body.Span, pagination);
        return new PageArrival(isKnown, next, NextPagePeek.Total(body.Body.Span, pagination), body.Asked, body.Answered);
    }
}
