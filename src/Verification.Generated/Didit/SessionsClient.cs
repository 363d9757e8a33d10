using Verification.Runtime;
using Verification.Runtime.CompilerServices;

namespace Verification.Generated.Didit;

/// <content>Lists.</content>
public partial class SessionsClient
{
    /// <summary>
    /// Lists sessions, newest first; pages hold 100 rows unless the query says otherwise. A row that moves onto the next page while the list
    /// is read is handed out once. <see cref="SessionKind.All"/> is read as users, then businesses, since Didit's own next link for both
    /// leads through the users only.
    /// </summary>
    /// <param name="query">The filters; <see langword="null"/> for all sessions of users.</param>
    /// <returns>The sessions; requests are sent as they are enumerated.</returns>
    /// <remarks>
    /// Rows that leave a filter while the list is read shift others onto pages already read, and those are missed: to read everything,
    /// filter by what does not change, such as dates, rather than by status.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A filter is outside what Didit documents.</exception>
    public virtual PagedSequence<Session> List(ListSessionsQuery? query = null)
    {
        var sessions = query is not null && IsAll(query.SessionKind)
            ? PagedLists.Concatenate(
                ListSessionsOperation,
                ListSessionsPagination,
                Target(query),
                ("user", ListOne(query with { SessionKind = SessionKind.User })),
                ("business", ListOne(query with { SessionKind = SessionKind.Business })))
            : ListOne(query);
        return PagedLists.Distinct(sessions, session => session.SessionId);
    }

    private PagedSequence<Session> ListOne(ListSessionsQuery? query) =>
        PagedLists.Of<Session, SessionPage>(Transport, ListSessionsOperation, ListSessionsPagination, Target(query));

    /// <summary>Didit compares this parameter without regard to case.</summary>
    private static bool IsAll(SessionKind? kind) => string.Equals(kind?.Value, SessionKind.All.Value, StringComparison.OrdinalIgnoreCase);

    private static RequestTarget Target(ListSessionsQuery? query)
    {
        var target = new RequestTargetBuilder(ListSessionsOperation.PathTemplate);
        query?.WriteTo(ref target);
        return target.Build();
    }
}
