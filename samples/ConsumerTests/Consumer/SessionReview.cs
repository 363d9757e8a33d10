using Verification.Runtime;
using Verification.Generated.Veriff;

namespace ConsumerTests.Consumer;

/// <summary>Decides whether somebody has to look at a Veriff session before an account is opened.</summary>
internal sealed class SessionReview(VeriffClient veriff)
{
    /// <summary>Reads the session's attempts.</summary>
    /// <returns>What to do with the session.</returns>
    public async Task<ReviewDecision> DecideAsync(string sessionId, CancellationToken cancellationToken)
    {
        try
        {
            List<Attempt> attempts = await veriff.Attempts.List(sessionId).ToListAsync(cancellationToken);
            return attempts.Exists(attempt => attempt.Status == AttemptStatus.Declined) ? ReviewDecision.Look : ReviewDecision.Pass;
        }
        catch (SignatureException)
        {
            // Whoever wrote this answer does not know the secret: no attempt in it may count, in either direction.
            return ReviewDecision.Distrust;
        }
    }
}

/// <summary>What to do with a session.</summary>
internal enum ReviewDecision
{
    /// <summary>Nothing stands against it.</summary>
    Pass,

    /// <summary>An attempt was declined: somebody has to look.</summary>
    Look,

    /// <summary>The answer was not Veriff's: ask again later, and tell whoever is responsible for security.</summary>
    Distrust,
}
