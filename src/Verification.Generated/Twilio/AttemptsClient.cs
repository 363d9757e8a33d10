using Verification.Runtime;
using Verification.Runtime.CompilerServices;

namespace Verification.Generated.Twilio;

/// <content>Lists.</content>
public partial class AttemptsClient
{
    /// <summary>
    /// Lists verification attempts of the last 30 days. Pages hold 1000 rows unless the query says otherwise; Twilio allows 100 requests a
    /// minute.
    /// </summary>
    /// <param name="query">The filters; <see langword="null"/> for all attempts.</param>
    /// <returns>The attempts; requests are sent as they are enumerated.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A filter is outside what Twilio documents.</exception>
    public virtual PagedSequence<Attempt> List(ListAttemptsQuery? query = null)
    {
        var target = new RequestTargetBuilder(ListAttemptsOperation.PathTemplate);
        query?.WriteTo(ref target);
        return PagedLists.Of<Attempt, AttemptPage>(Transport, ListAttemptsOperation, ListAttemptsPagination, target.Build());
    }
}
