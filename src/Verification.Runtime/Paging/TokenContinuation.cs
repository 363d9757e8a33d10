namespace Verification.Runtime;

/// <summary>The next page has a token, sent with the same filters (deepidv). The token is opaque; the cursor is the token.</summary>
internal sealed class TokenContinuation(Operation operation, RequestTarget start, string parameter) : Continuation(operation, start)
{
    /// <summary>The longest token, in UTF-16 characters: an address can hold it even if every character is encoded.</summary>
    private const int LongestToken = 4 * 1024;

    internal override RequestTarget? Resume(string cursor) => cursor.Length <= LongestToken ? Start.With(parameter, cursor) : null;

    internal override NextPage? Follow(RequestTarget request, PageFacts page)
    {
        if (string.IsNullOrEmpty(page.Next))
            return null;
        var target =
            Resume(page.Next) ?? throw Refused($"the next page's token is longer than {LongestToken} characters. It was not sent.");
        return new NextPage(target, page.Next);
    }
}
