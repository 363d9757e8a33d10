using Verification.Runtime;
using Verification.Runtime.CompilerServices;

namespace Verification.Generated.Veriff;

/// <content>Lists.</content>
public partial class AttemptsClient
{
    /// <summary>Lists the attempts of a session, newest first. Veriff returns them all at once, in one page.</summary>
    /// <param name="id">The session's id, exactly as Veriff gave it: it is signed as it stands, case included.</param>
    /// <returns>The attempts; the request is sent when they are enumerated.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty or holds characters that could change the path.</exception>
    public virtual PagedSequence<Attempt> List(string id)
    {
        var target = new RequestTargetBuilder("/v1/sessions/");
        target.Segment(id, nameof(id));
        target.Path("/attempts");
        return PagedLists.Of<Attempt, AttemptList>(Transport, ListAttemptsOperation, ListAttemptsPagination, target.Build());
    }
}
