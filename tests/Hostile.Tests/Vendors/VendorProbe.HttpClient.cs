using Microsoft.Extensions.DependencyInjection;
using Verification.Generated.Deepidv;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;

namespace Hostile.Tests.Vendors;

/// <content>The list of a vendor through a named HTTP client.</content>
internal sealed partial class VendorProbe
{
    /// <summary>A named HTTP client of a service collection, with what a host and a caller configure.</summary>
    /// <param name="vendor">One of <see cref="Vendors"/>.</param>
    /// <param name="name">The name of the client; null for the vendor's.</param>
    /// <param name="host">Registers what the host has, before the client.</param>
    /// <param name="client">Configures the client.</param>
    /// <param name="configure">Changes the options, which set no retries and no limiter.</param>
    /// <param name="after">Registers what the host has, after the client.</param>
    public static VendorProbe OpenHttpClient(
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
        client(AddHttpClient(services, vendor, name ?? vendor, configure));
        after?.Invoke(services);
        var provider = services.BuildServiceProvider();
        // Made at once, as a typed client is.
        var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(name ?? vendor);
        return new VendorProbe(provider, () => ReadAsync(http, PathOf(vendor)));
    }

    private static IHttpClientBuilder AddHttpClient(
        ServiceCollection services,
        string vendor,
        string name,
        Action<VerificationOptions>? configure
    ) =>
        vendor switch
        {
            "veriff" => services.AddVeriffHttpClient(name, Fill<VeriffOptions>(Filled, configure)),
            "twilio" => services.AddTwilioVerifyHttpClient(name, Fill<TwilioVerifyOptions>(Filled, configure)),
            "didit" => services.AddDiditHttpClient(name, Fill<DiditOptions>(Filled, configure)),
            "deepidv" => services.AddDeepidvHttpClient(name, Fill<DeepidvOptions>(Filled, configure)),
            _ => throw new ArgumentOutOfRangeException(nameof(vendor), vendor, "No such vendor."),
        };

    private static string PathOf(string vendor) =>
        vendor switch
        {
            "veriff" => $"v1/sessions/{Planted.SessionId}/attempts",
            "twilio" => "v2/Attempts",
            "didit" => "v3/sessions/",
            _ => "v1/sessions",
        };

    /// <summary>One row for a response.</summary>
    private static async IAsyncEnumerable<object> ReadAsync(HttpClient http, string path)
    {
        var body = await http.GetStringAsync(path, TestContext.Current.CancellationToken);
        if (body.Length > 0)
            yield return body;
    }
}
