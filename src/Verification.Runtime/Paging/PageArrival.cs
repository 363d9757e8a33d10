namespace Verification.Runtime;

/// <summary>What the bytes of a page tell about the list before its rows are decoded.</summary>
/// <param name="IsKnown">Whether they contain the next page, or show that there is none.</param>
/// <param name="Facts">What they tell: the next page, and the number of all items if it precedes the items of the page.</param>
internal sealed record PageArrival(bool IsKnown, PageFacts Facts)
{
    internal static PageArrival Of(ReceivedBody body, Pagination pagination)
    {
        var (isKnown, next) = pagination.Style switch
        {
            PageStyle.LinkHeader => (true, body.Links),
            PageStyle.Offset or PageStyle.PageNumber => (false, null),
            _ => NextPagePeek.Find(body.Body.Span, pagination),
        };
        var total = NextPagePeek.Total(body.Body.Span, pagination);
        return new PageArrival(isKnown, new PageFacts(body.Requested, body.Source) { Next = next, Total = total });
    }
}
