using Verification.Generated.Didit;
using Verification.Generated.Twilio;

namespace BringYourOwnClient;

/// <summary>The report with the typed clients.</summary>
internal static class TypedReport
{
    public static async Task<Tally> CountAsync(Accounts accounts, CancellationToken cancellationToken)
    {
        var tally = new Tally();
        using var twilio = new TwilioVerifyClient(accounts.Twilio);
        await foreach (var attempt in twilio.Attempts.List().WithCancellation(cancellationToken))
            tally.Add($"Twilio {attempt.Channel} {attempt.ConversionStatus}");

        using var didit = new DiditClient(accounts.Didit);
        await foreach (var session in didit.Sessions.List().WithCancellation(cancellationToken))
            tally.Add($"Didit {session.Status}");
        return tally;
    }
}
