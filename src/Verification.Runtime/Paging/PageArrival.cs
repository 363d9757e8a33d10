namespace Verification.Runtime;

/// <summary>What the bytes of a page tell about the list before its rows are decoded.</summary>
/// <param name="IsKnown">Whether they contain the next page, or show that there is none.</param>
/// <param name="Next">The link or token of the next page.</param>
/// <param name="Total">The number of all rows, if it precedes the rows of the page.</param>
/// <param name="Requested">The address that was requested for the page.</param>
/// <param name="Source">The address that the page came from.</param>
internal sealed record PageArrival(bool IsKnown, string? Next, long? Total, Uri Requested, Uri Source)
{
    internal static PageArrival Of(ReceivedBody body, Pagination pagination)
    {
        var (isKnown, next) = NextPagePeek.Find(body.Body.Span, pagination);
        return new PageArrival(isKnown, next, NextPagePeek.Total(body.Body.Span, pagination), body.Requested, body.Source);
    }
}
