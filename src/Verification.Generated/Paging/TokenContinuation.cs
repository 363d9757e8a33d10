namespace Verification.Generated;

/// <summary>The next page has a token, sent with the same filters (deepidv). The token is opaque; the cursor is the token.</summary>
internal sealed class TokenContinuation(Operation operation, RequestTarget start, string parameter) : Continuation(operation, start)
{
    internal override RequestTarget Resume(string cursor) => Start.With(parameter, cursor);

    internal override NextPage Follow(string next, Uri asked, Uri answered) => new(Start.With(parameter, next), next);
}
