namespace Verification.Generated.Tests.Scaffolding;

/// <summary>One request to each vendor, for rules that hold for all of them.</summary>
internal static class VendorCalls
{
    internal static readonly string[] Vendors = ["veriff", "twilio", "didit", "deepidv"];

    /// <summary>The origin that the clients of <see cref="Clients"/> are set to.</summary>
    internal static string Origin(string vendor) =>
        vendor switch
        {
            "veriff" => "https://veriff.example",
            "twilio" => "https://verify.twilio.com",
            "didit" => "https://verification.didit.me",
            _ => "https://api.deepidv.com",
        };

    internal static async Task SendAsync(string vendor, HttpMessageHandler handler)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        switch (vendor)
        {
            case "veriff":
                using (var client = Clients.Veriff(handler))
                    await client.Attempts.ListPageAsync(Clients.SessionId, cancellationToken);
                break;
            case "twilio":
                using (var client = Clients.Twilio(handler))
                    await client.Attempts.ListPageAsync(cancellationToken: cancellationToken);
                break;
            case "didit":
                using (var client = Clients.Didit(handler))
                    await client.Sessions.ListPageAsync(cancellationToken: cancellationToken);
                break;
            default:
                using (var client = Clients.Deepidv(handler))
                    await client.Sessions.ListPageAsync(cancellationToken: cancellationToken);
                break;
        }
    }
}
