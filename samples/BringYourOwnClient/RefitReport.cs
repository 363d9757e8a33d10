using Refit;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;

namespace BringYourOwnClient;

/// <summary>The report with Refit, over the handlers.</summary>
internal static class RefitReport
{
    public static async Task<Tally> CountAsync(Accounts accounts, CancellationToken cancellationToken)
    {
        var tally = new Tally();
        using var twilio = Http(new TwilioVerifyHandler(accounts.Twilio), accounts.Twilio.BaseUrl);
        var attempts = RestService.ForGenerated<ITwilioApi>(twilio, RefitJson.Settings).List();
        await foreach (var attempt in attempts.WithCancellation(cancellationToken))
            tally.Add($"Twilio {attempt.Channel} {attempt.ConversionStatus}");

        using var didit = Http(new DiditHandler(accounts.Didit), accounts.Didit.BaseUrl);
        var sessions = RestService.ForGenerated<IDiditApi>(didit, RefitJson.Settings).List();
        await foreach (var session in sessions.WithCancellation(cancellationToken))
            tally.Add($"Didit {session.Status}");
        return tally;
    }

    private static HttpClient Http(HttpMessageHandler handler, Uri? address) =>
        new(handler) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
}
