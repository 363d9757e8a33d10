using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Verification.Generated.Deepidv;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;

namespace Hostile.Tests.Vendors;

/// <summary>One vendor's client with planted credentials, and its list, all four vendors in the same shape.</summary>
internal sealed class VendorProbe : IDisposable
{
    private readonly IDisposable owner;

    private VendorProbe(IDisposable owner, Func<IAsyncEnumerable<object>> list)
    {
        this.owner = owner;
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
        "veriff" when Configured(Filled(new VeriffOptions()), configure) is var options => Of(primary is null ? new VeriffClient(options) : new VeriffClient(options, primary)),
        "twilio" when Configured(Filled(new TwilioVerifyOptions()), configure) is var options => Of(primary is null ? new TwilioVerifyClient(options) : new TwilioVerifyClient(options, primary)),
        "didit" when Configured(Filled(new DiditOptions()), configure) is var options => Of(primary is null ? new DiditClient(options) : new DiditClient(options, primary)),
        "deepidv" when Configured(Filled(new DeepidvOptions()), configure) is var options => Of(primary is null ? new DeepidvClient(options) : new DeepidvClient(options, primary)),
        _ => throw new ArgumentOutOfRangeException(nameof(vendor), vendor, "No such vendor."),
    };

    /// <summary>The same out of a service collection, over <c>IHttpClientFactory</c>.</summary>
    /// <param name="vendor">One of <see cref="Vendors"/>.</param>
    /// <param name="primary">Makes the handler.</param>
    /// <param name="logging">Where lines go.</param>
    public static VendorProbe OpenRegistered(string vendor, Func<HttpMessageHandler> primary, Action<ILoggingBuilder> logging)
    {
        IServiceCollection services = new ServiceCollection().AddLogging(logging);
        IHttpClientBuilder builder = vendor switch
        {
            "veriff" => services.AddVeriff(options => Filled(options)),
            "twilio" => services.AddTwilioVerify(options => Filled(options)),
            "didit" => services.AddDidit(options => Filled(options)),
            "deepidv" => services.AddDeepidv(options => Filled(options)),
            _ => throw new ArgumentOutOfRangeException(nameof(vendor), vendor, "No such vendor."),
        };
        builder.ConfigurePrimaryHttpMessageHandler(primary);
        ServiceProvider provider = services.BuildServiceProvider();
        return vendor switch
        {
            "veriff" => Of(provider.GetRequiredService<VeriffClient>(), provider),
            "twilio" => Of(provider.GetRequiredService<TwilioVerifyClient>(), provider),
            "didit" => Of(provider.GetRequiredService<DiditClient>(), provider),
            _ => Of(provider.GetRequiredService<DeepidvClient>(), provider),
        };
    }

    /// <summary>The address that the client uses where the options name none.</summary>
    public static Uri AddressOf(string vendor) => new(vendor switch
    {
        "veriff" => "https://veriff.example",
        "twilio" => "https://verify.twilio.com",
        "didit" => "https://verification.didit.me",
        _ => "https://api.deepidv.com",
    });

    public void Dispose() => owner.Dispose();

    private static VendorProbe Of(VeriffClient veriff, IDisposable? owner = null) => new(owner ?? veriff, () => veriff.Attempts.List(Planted.SessionId));

    private static VendorProbe Of(TwilioVerifyClient twilio, IDisposable? owner = null) => new(owner ?? twilio, () => twilio.Attempts.List(new() { ChannelDataTo = Planted.Phone }))
    {
        Get = async () => await twilio.Attempts.GetAsync("VLaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", TestContext.Current.CancellationToken),
    };

    private static VendorProbe Of(DiditClient didit, IDisposable? owner = null) => new(owner ?? didit, () => didit.Sessions.List(new() { Search = Planted.Phone, VendorData = Planted.Person }));

    private static VendorProbe Of(DeepidvClient deepidv, IDisposable? owner = null) => new(owner ?? deepidv, () => deepidv.Sessions.List(new() { ExternalId = Planted.Email }));

    private static VeriffOptions Filled(VeriffOptions options)
    {
        options.BaseUrl = AddressOf("veriff");
        options.ApiKey = Planted.VeriffKey;
        options.SharedSecret = Planted.VeriffSecret;
        return Patient(options);
    }

    private static TwilioVerifyOptions Filled(TwilioVerifyOptions options)
    {
        options.AccountSid = Planted.TwilioAccount;
        options.AuthToken = Planted.TwilioToken;
        return Patient(options);
    }

    private static DiditOptions Filled(DiditOptions options)
    {
        options.ApiKey = Planted.DiditKey;
        return Patient(options);
    }

    private static DeepidvOptions Filled(DeepidvOptions options)
    {
        options.ApiKey = Planted.DeepidvKey;
        return Patient(options);
    }

    private static T Patient<T>(T options)
        where T : VerificationOptions
    {
        options.Retry.MaximumRetries = 0;
        options.RateLimiter = RateLimiters.None;
        return options;
    }

    private static T Configured<T>(T options, Action<VerificationOptions>? configure)
        where T : VerificationOptions
    {
        configure?.Invoke(options);
        return options;
    }
}
