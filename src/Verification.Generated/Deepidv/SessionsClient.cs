using Verification.Runtime;
using Verification.Runtime.CompilerServices;

namespace Verification.Generated.Deepidv;

/// <content>Lists.</content>
public partial class SessionsClient
{
    /// <summary>
    /// Lists sessions. Without a filter these are the ones that the key's own user made. Pages hold 500 rows unless the query says otherwise.
    /// </summary>
    /// <param name="query">
    /// The filters, of which at most one of external id, workflow id and the whole organization; <see langword="null"/> for none.
    /// </param>
    /// <returns>The sessions; requests are sent as they are enumerated.</returns>
    /// <exception cref="ArgumentException">Two filters exclude each other, or one is outside what deepidv documents.</exception>
    public virtual PagedSequence<Session> List(ListSessionsQuery? query = null)
    {
        var target = new RequestTargetBuilder(ListSessionsOperation.PathTemplate);
        query?.WriteTo(ref target);
        return PagedLists.Of<Session, SessionPage>(Transport, ListSessionsOperation, ListSessionsPagination, target.Build());
    }
}
