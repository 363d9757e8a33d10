using Verification.Generated.Deepidv;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;

namespace Hostile.Tests.Secrets;

/// <summary>Mistakes of the caller that contain planted values: in options, ids and texts of checkpoints.</summary>
internal static class Mistakes
{
    /// <summary>Each throws.</summary>
    public static IReadOnlyList<Action> All { get; } =
    [
        () =>
            new VeriffClient(
                new VeriffOptions
                {
                    BaseUrl = new Uri("https://veriff.example"),
                    ApiKey = Planted.VeriffKey + " ",
                    SharedSecret = Planted.VeriffSecret,
                }
            ).Dispose(),
        () => new VeriffClient(new VeriffOptions { ApiKey = Planted.VeriffKey, SharedSecret = Planted.VeriffSecret }).Dispose(),
        () =>
            new VeriffClient(
                new VeriffOptions
                {
                    BaseUrl = new Uri($"https://user:{Planted.VeriffSecret}@veriff.example"),
                    ApiKey = Planted.VeriffKey,
                    SharedSecret = Planted.VeriffSecret,
                }
            ).Dispose(),
        () =>
            new TwilioVerifyClient(
                new TwilioVerifyOptions { AccountSid = "AC:" + Planted.Phone, AuthToken = Planted.TwilioToken }
            ).Dispose(),
        () =>
            new TwilioVerifyClient(
                new TwilioVerifyOptions { AccountSid = Planted.TwilioAccount, AuthToken = Planted.TwilioToken + "\n" }
            ).Dispose(),
        () => new DiditClient(new DiditOptions { ApiKey = Planted.DiditKey + "\u00e9" }).Dispose(),
        () =>
            new DeepidvClient(
                new DeepidvOptions { BaseUrl = new Uri($"http://deepidv.example/?key={Planted.DeepidvKey}"), ApiKey = Planted.DeepidvKey }
            ).Dispose(),
        () => Checkpoint.Parse(Planted.Phone),
        () => Read(veriff => veriff.Attempts.List(Planted.Phone + "/..")),
        () => Read(veriff => veriff.Attempts.List("")),
    ];

    private static void Read(Action<VeriffClient> use)
    {
        using var client = new VeriffClient(
            new VeriffOptions
            {
                BaseUrl = new Uri("https://veriff.example"),
                ApiKey = Planted.VeriffKey,
                SharedSecret = Planted.VeriffSecret,
            }
        );
        use(client);
    }
}
