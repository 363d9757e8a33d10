using Verification.Runtime;
using Verification.Runtime.CompilerServices;

namespace Verification.Generated.Didit;

/// <content>Both kinds of sessions in one list.</content>
public partial class SessionsClient
{
    /// <summary>
    /// Reads <see cref="SessionKind.All"/> as users, then businesses: Didit's own next link for both leads through the users only.
    /// </summary>
    partial void OnListSessions(ListSessionsQuery? query, RequestTarget target, ref PagedSequence<Session>? list)
    {
        // Didit compares this parameter without regard to case.
        if (query is null || !string.Equals(query.SessionKind?.Value, SessionKind.All.Value, StringComparison.OrdinalIgnoreCase))
            return;

        list = PagedLists.Concatenate(
            ListSessionsOperation,
            ListSessionsPagination,
            target,
            ("user", List(query with { SessionKind = SessionKind.User }, target.Options)),
            ("business", List(query with { SessionKind = SessionKind.Business }, target.Options))
        );
    }
}
