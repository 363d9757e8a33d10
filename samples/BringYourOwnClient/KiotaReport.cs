using Verification.Generated.Kiota.Didit;
using Verification.Generated.Kiota.Twilio;

namespace BringYourOwnClient;

/// <summary>The report with Kiota's clients, made by the package Verification.Generated.Kiota.</summary>
internal static class KiotaReport
{
    public static async Task<Tally> CountAsync(Accounts accounts, CancellationToken cancellationToken)
    {
        var tally = new Tally();
        using var twilio = TwilioVerifyKiotaClient.Create(accounts.Twilio);
        await foreach (var attempt in twilio.V2.Attempts.List().WithCancellation(cancellationToken))
            tally.Add($"Twilio {attempt.Channel} {attempt.ConversionStatus}");

        using var didit = DiditKiotaClient.Create(accounts.Didit);
        await foreach (var session in didit.V3.Sessions.List().WithCancellation(cancellationToken))
            tally.Add($"Didit {session.Status}");
        return tally;
    }
}
