using Verification.Generated.Deepidv;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;

namespace Hostile.Tests.Vendors;

/// <summary>One vendor's client with planted credentials, and its list, all four vendors in the same shape.</summary>
internal sealed class VendorProbe : IDisposable
{
    private readonly VerificationClient client;

    private VendorProbe(VerificationClient client, Func<IAsyncEnumerable<object>> list)
    {
        this.client = client;
        List = list;
    }

    public static IReadOnlyList<string> Vendors { get; } = ["veriff", "twilio", "didit", "deepidv"];

    /// <summary>Reads the vendor's list with filters that hold personal data.</summary>
    public Func<IAsyncEnumerable<object>> List { get; }

    /// <summary>Reads one row by its id, where the vendor has that.</summary>
    public Func<Task<object>>? Get { get; private init; }

    /// <param name="vendor">One of <see cref="Vendors"/>.</param>
    /// <param name="primary">The handler; null for the client's own.</param>
    /// <param name="configure">Changes the options, which ask for no retries and no limiter.</param>
    public static VendorProbe Open(string vendor, HttpMessageHandler? primary, Action<VerificationOptions>? configure = null) => vendor switch
    {
        "veriff" => Veriff(primary, configure),
        "twilio" => Twilio(primary, configure),
        "didit" => Didit(primary, configure),
        "deepidv" => Deepidv(primary, configure),
        _ => throw new ArgumentOutOfRangeException(nameof(vendor), vendor, "No such vendor."),
    };

    /// <summary>The address that the client uses where the options name none.</summary>
    public static Uri AddressOf(string vendor) => new(vendor switch
    {
        "veriff" => "https://veriff.example",
        "twilio" => "https://verify.twilio.com",
        "didit" => "https://verification.didit.me",
        _ => "https://api.deepidv.com",
    });

    public void Dispose() => client.Dispose();

    private static VendorProbe Veriff(HttpMessageHandler? primary, Action<VerificationOptions>? configure)
    {
        VeriffOptions options = Configured(new VeriffOptions { BaseUrl = AddressOf("veriff"), ApiKey = Planted.VeriffKey, SharedSecret = Planted.VeriffSecret }, configure);
        VeriffClient veriff = primary is null ? new(options) : new(options, primary);
        return new VendorProbe(veriff, () => veriff.Attempts.List(Planted.SessionId));
    }

    private static VendorProbe Twilio(HttpMessageHandler? primary, Action<VerificationOptions>? configure)
    {
        TwilioVerifyOptions options = Configured(new TwilioVerifyOptions { AccountSid = Planted.TwilioAccount, AuthToken = Planted.TwilioToken }, configure);
        TwilioVerifyClient twilio = primary is null ? new(options) : new(options, primary);
        return new VendorProbe(twilio, () => twilio.Attempts.List(new() { ChannelDataTo = Planted.Phone }))
        {
            Get = async () => await twilio.Attempts.GetAsync("VLaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", TestContext.Current.CancellationToken),
        };
    }

    private static VendorProbe Didit(HttpMessageHandler? primary, Action<VerificationOptions>? configure)
    {
        DiditOptions options = Configured(new DiditOptions { ApiKey = Planted.DiditKey }, configure);
        DiditClient didit = primary is null ? new(options) : new(options, primary);
        return new VendorProbe(didit, () => didit.Sessions.List(new() { Search = Planted.Phone, VendorData = Planted.Person }));
    }

    private static VendorProbe Deepidv(HttpMessageHandler? primary, Action<VerificationOptions>? configure)
    {
        DeepidvOptions options = Configured(new DeepidvOptions { ApiKey = Planted.DeepidvKey }, configure);
        DeepidvClient deepidv = primary is null ? new(options) : new(options, primary);
        return new VendorProbe(deepidv, () => deepidv.Sessions.List(new() { ExternalId = Planted.Email }));
    }

    private static T Configured<T>(T options, Action<VerificationOptions>? configure)
        where T : VerificationOptions
    {
        options.Retry.MaximumRetries = 0;
        options.RateLimiter = RateLimiters.None;
        configure?.Invoke(options);
        return options;
    }
}
