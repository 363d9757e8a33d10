using Verification.Generated.Deepidv;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;

namespace HostileBodies.Vendors;

/// <summary>The clients of the vendors, with made-up credentials, and their operations in the same shape.</summary>
internal static class VendorClients
{
    public const string SignatureHeader = "X-HMAC-SIGNATURE";
    public const string Secret = "made-up-shared-secret";

    private const string Key = "made-up-key";
    private const string SessionId = "f04bdb47-d3be-4b28-b028-a652feb060b5";
    private const string AttemptId = "VLaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    public static IReadOnlyList<string> Vendors { get; } = ["veriff", "twilio", "didit", "deepidv"];

    /// <summary>The origin that the client uses where the options name none.</summary>
    public static Uri AddressOf(string vendor) =>
        new(
            vendor switch
            {
                "veriff" => "https://veriff.example",
                "twilio" => "https://verify.twilio.com",
                "didit" => "https://verification.didit.me",
                _ => "https://api.deepidv.com",
            }
        );

    /// <summary>Makes a client.</summary>
    /// <param name="vendor">The vendor.</param>
    /// <param name="primary">The handler; null for the client's own.</param>
    /// <param name="configure">Sets the options that all vendors share.</param>
    public static VendorClient Open(string vendor, HttpMessageHandler? primary, Action<VerificationOptions> configure) =>
        vendor switch
        {
            "veriff" => Veriff(Configured(new VeriffOptions { ApiKey = Key, SharedSecret = Secret }, configure), primary),
            "twilio" => Twilio(
                Configured(new TwilioVerifyOptions { AccountSid = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", AuthToken = Key }, configure),
                primary
            ),
            "didit" => Didit(Configured(new DiditOptions { ApiKey = Key }, configure), primary),
            "deepidv" => Deepidv(Configured(new DeepidvOptions { ApiKey = Key }, configure), primary),
            _ => throw new ArgumentOutOfRangeException(nameof(vendor), vendor, "No such vendor."),
        };

    private static VendorClient Veriff(VeriffOptions options, HttpMessageHandler? primary)
    {
        VeriffClient client = primary is null ? new(options) : new(options, primary);
        return new VendorClient(client)
            .WithList(() => client.Attempts.List(SessionId))
            .With(async cancellationToken => await client.Attempts.ListPageAsync(SessionId, cancellationToken));
    }

    private static VendorClient Twilio(TwilioVerifyOptions options, HttpMessageHandler? primary)
    {
        TwilioVerifyClient client = primary is null ? new(options) : new(options, primary);
        return new VendorClient(client)
            .WithList(() => client.Attempts.List(new() { Country = "CO" }))
            .With(async cancellationToken => await client.Attempts.ListPageAsync(cancellationToken))
            .With(async cancellationToken => await client.Attempts.GetAsync(AttemptId, cancellationToken));
    }

    private static VendorClient Didit(DiditOptions options, HttpMessageHandler? primary)
    {
        DiditClient client = primary is null ? new(options) : new(options, primary);
        return new VendorClient(client)
            .WithList(() => client.Sessions.List(new() { VendorData = "x" }))
            .WithList(() => client.Sessions.List(new() { SessionKind = SessionKind.All }))
            .With(async cancellationToken => await client.Sessions.ListPageAsync(cancellationToken));
    }

    private static VendorClient Deepidv(DeepidvOptions options, HttpMessageHandler? primary)
    {
        DeepidvClient client = primary is null ? new(options) : new(options, primary);
        return new VendorClient(client)
            .WithList(() => client.Sessions.List(new() { ByOrganization = true }))
            .With(async cancellationToken => await client.Sessions.ListPageAsync(cancellationToken));
    }

    private static T Configured<T>(T options, Action<VerificationOptions> configure)
        where T : VerificationOptions
    {
        configure(options);
        return options;
    }
}
