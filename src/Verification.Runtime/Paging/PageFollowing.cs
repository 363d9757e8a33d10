namespace Verification.Runtime;

/// <param name="Request">The request for the next page; <see langword="null"/> at the end, or where the next page must not be
/// requested.</param>
/// <param name="Total">The number of all rows that the page states.</param>
internal sealed record PageFollowing(RequestTarget? Request, long? Total)
{
    internal static PageFollowing None { get; } = new(null, null);
}
