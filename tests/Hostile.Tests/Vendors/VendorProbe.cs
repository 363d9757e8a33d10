using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Verification.Generated.Deepidv;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;

namespace Hostile.Tests.Vendors;

/// <summary>The client of one vendor with planted credentials, and its list, in the same shape for all vendors.</summary>
internal sealed partial class VendorProbe : IDisposable
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

    /// <summary>Reads one row by its id, where the vendor supports that.</summary>
    public Func<Task<object>>? Get { get; private init; }

    /// <param name="vendor">One of <see cref="Vendors"/>.</param>
    /// <param name="primary">The handler; null for the client's own.</param>
    /// <param name="configure">Changes the options, which set no retries and no limiter.</param>
    public static VendorProbe Open(string vendor, HttpMessageHandler? primary, Action<VerificationOptions>? configure = null) =>
        vendor switch
        {
            "veriff" when Configured(Filled(new VeriffOptions()), configure) is var options => Of(
                primary is null ? new VeriffClient(options) : new VeriffClient(options, primary)
            ),
            "twilio" when Configured(Filled(new TwilioVerifyOptions()), configure) is var options => Of(
                primary is null ? new TwilioVerifyClient(options) : new TwilioVerifyClient(options, primary)
            ),
            "didit" when Configured(Filled(new DiditOptions()), configure) is var options => Of(
                primary is null ? new DiditClient(options) : new DiditClient(options, primary)
            ),
            "deepidv" when Configured(Filled(new DeepidvOptions()), configure) is var options => Of(
                primary is null ? new DeepidvClient(options) : new DeepidvClient(options, primary)
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(vendor), vendor, "No such vendor."),
        };

    /// <summary>The same from a service collection, with <c>IHttpClientFactory</c>.</summary>
    /// <param name="vendor">One of <see cref="Vendors"/>.</param>
    /// <param name="primary">Makes the handler.</param>
    /// <param name="logging">Configures logging.</param>
    public static VendorProbe OpenRegistered(string vendor, Func<HttpMessageHandler> primary, Action<ILoggingBuilder> logging) =>
        OpenRegistered(
            vendor,
            name: null,
            services => services.AddLogging(logging),
            client => client.ConfigurePrimaryHttpMessageHandler(primary)
        );

    /// <summary>The same, with what a host and a caller configure.</summary>
    /// <param name="vendor">One of <see cref="Vendors"/>.</param>
    /// <param name="name">The name of the account; null for the only one.</param>
    /// <param name="host">Registers what the host has, before the client.</param>
    /// <param name="client">Configures the HTTP client below.</param>
    /// <param name="configure">Changes the options, which set no retries and no limiter.</param>
    /// <param name="after">Registers what the host has, after the client.</param>
    public static VendorProbe OpenRegistered(
        string vendor,
        string? name,
        Action<IServiceCollection> host,
        Action<IHttpClientBuilder> client,
        Action<VerificationOptions>? configure = null,
        Action<IServiceCollection>? after = null
    )
    {
        var services = new ServiceCollection();
        host(services);
        client(
            vendor switch
            {
                "veriff" when Fill<VeriffOptions>(Filled, configure) is var fill => name is null
                    ? services.AddVeriff(fill)
                    : services.AddVeriff(name, fill),
                "twilio" when Fill<TwilioVerifyOptions>(Filled, configure) is var fill => name is null
                    ? services.AddTwilioVerify(fill)
                    : services.AddTwilioVerify(name, fill),
                "didit" when Fill<DiditOptions>(Filled, configure) is var fill => name is null
                    ? services.AddDidit(fill)
                    : services.AddDidit(name, fill),
                "deepidv" when Fill<DeepidvOptions>(Filled, configure) is var fill => name is null
                    ? services.AddDeepidv(fill)
                    : services.AddDeepidv(name, fill),
                _ => throw new ArgumentOutOfRangeException(nameof(vendor), vendor, "No such vendor."),
            }
        );
        after?.Invoke(services);
        var provider = services.BuildServiceProvider();
        return vendor switch
        {
            "veriff" => Of(Service<VeriffClient>(provider, name), provider),
            "twilio" => Of(Service<TwilioVerifyClient>(provider, name), provider),
            "didit" => Of(Service<DiditClient>(provider, name), provider),
            _ => Of(Service<DeepidvClient>(provider, name), provider),
        };
    }

    /// <summary>The address that the client uses where the options name none.</summary>
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

    public void Dispose() => owner.Dispose();

    private static VendorProbe Of(VeriffClient veriff, IDisposable? owner = null) =>
        new(owner ?? veriff, () => veriff.Attempts.List(Planted.SessionId));

    private static VendorProbe Of(TwilioVerifyClient twilio, IDisposable? owner = null) =>
        new(owner ?? twilio, () => twilio.Attempts.List(new() { ChannelDataTo = Planted.Phone }))
        {
            Get = async () => await twilio.Attempts.GetAsync("VLaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", TestContext.Current.CancellationToken),
        };

    private static VendorProbe Of(DiditClient didit, IDisposable? owner = null) =>
        new(owner ?? didit, () => didit.Sessions.List(new() { Search = Planted.Phone, VendorData = Planted.Person }));

    private static VendorProbe Of(DeepidvClient deepidv, IDisposable? owner = null) =>
        new(owner ?? deepidv, () => deepidv.Sessions.List(new() { ExternalId = Planted.Email }));

    private static T Service<T>(ServiceProvider provider, string? name)
        where T : notnull => name is null ? provider.GetRequiredService<T>() : provider.GetRequiredKeyedService<T>(name);

    private static Action<T> Fill<T>(Func<T, T> filled, Action<VerificationOptions>? configure)
        where T : VerificationOptions => options => Configured(filled(options), configure);

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
