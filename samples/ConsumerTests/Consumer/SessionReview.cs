using Verification.Generated.Veriff;
using Verification.Runtime;

namespace ConsumerTests.Consumer;

/// <summary>Decides whether a person has to review a Veriff session before an account is opened.</summary>
internal sealed class SessionReview(VeriffClient veriff)
{
    /// <summary>Reads the session's attempts.</summary>
    /// <returns>What to do with the session.</returns>
    public async Task<ReviewDecision> DecideAsync(string sessionId, CancellationToken cancellationToken)
    {
        try
        {
            var attempts = await veriff.Attempts.List(sessionId).ToListAsync(cancellationToken);
            return attempts.Exists(attempt => attempt.Status == AttemptStatus.Declined) ? ReviewDecision.Look : ReviewDecision.Pass;
        }
        catch (SignatureException)
        {
            // The sender of this response does not know the secret: no attempt in it may count, in either direction.
            return ReviewDecision.Distrust;
        }
    }
}

/// <summary>What to do with a session.</summary>
internal enum ReviewDecision
{
    /// <summary>No attempt was declined.</summary>
    Pass,

    /// <summary>An attempt was declined: a person has to review it.</summary>
    Look,

    /// <summary>The response is not from Veriff: request it again later, and report it to those responsible for security.</summary>
    Distrust,
}
