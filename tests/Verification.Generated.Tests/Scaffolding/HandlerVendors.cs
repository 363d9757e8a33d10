using Microsoft.Extensions.DependencyInjection;
using Verification.Generated.Deepidv;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;

namespace Verification.Generated.Tests.Scaffolding;

/// <summary>The handlers of all vendors, with options for a server on this machine that retry at once.</summary>
internal static class HandlerVendors
{
    /// <summary>The path of the vendor's list below its base address.</summary>
    internal static string Path(string vendor) =>
        vendor switch
        {
            "veriff" => $"v1/sessions/{Clients.SessionId}/attempts",
            "twilio" => "v2/Attempts",
            "didit" => "v3/sessions/",
            _ => "v1/sessions",
        };

    /// <summary>The headers in which the vendor expects credentials.</summary>
    internal static string[] CredentialHeaders(string vendor) =>
        vendor switch
        {
            "veriff" => ["X-AUTH-CLIENT", "X-HMAC-SIGNATURE"],
            "twilio" => ["Authorization"],
            _ => ["x-api-key"],
        };

    /// <summary>An HTTP client over the vendor's handler.</summary>
    internal static HttpClient Open(
        string vendor,
        Uri address,
        Action<VerificationOptions>? configure = null,
        HttpMessageHandler? primary = null
    ) => new(Handler(vendor, address, configure, primary)) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Registers an HTTP client over the vendor's handler.</summary>
    internal static IHttpClientBuilder Add(
        IServiceCollection services,
        string vendor,
        string name,
        Uri address,
        Action<VerificationOptions>? configure = null
    ) =>
        vendor switch
        {
            "veriff" => services.AddVeriffHttpClient(name, options => Fill(options, address, configure)),
            "twilio" => services.AddTwilioVerifyHttpClient(name, options => Fill(options, address, configure)),
            "didit" => services.AddDiditHttpClient(name, options => Fill(options, address, configure)),
            _ => services.AddDeepidvHttpClient(name, options => Fill(options, address, configure)),
        };

    private static VerificationHandler Handler(
        string vendor,
        Uri address,
        Action<VerificationOptions>? configure,
        HttpMessageHandler? primary
    ) =>
        vendor switch
        {
            "veriff" => new VeriffHandler(Fill(new VeriffOptions(), address, configure), primary),
            "twilio" => new TwilioVerifyHandler(Fill(new TwilioVerifyOptions(), address, configure), primary),
            "didit" => new DiditHandler(Fill(new DiditOptions(), address, configure), primary),
            _ => new DeepidvHandler(Fill(new DeepidvOptions(), address, configure), primary),
        };

    private static T Fill<T>(T options, Uri address, Action<VerificationOptions>? configure)
        where T : VerificationOptions
    {
        switch (options)
        {
            case VeriffOptions veriff:
                (veriff.ApiKey, veriff.SharedSecret) = ("planted-key", Clients.Secret);
                break;
            case TwilioVerifyOptions twilio:
                (twilio.AccountSid, twilio.AuthToken) = ("AC1", "planted-token");
                break;
            case DiditOptions didit:
                didit.ApiKey = "planted-key";
                break;
            case DeepidvOptions deepidv:
                deepidv.ApiKey = "planted-key";
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(options));
        }

        options.BaseUrl = address;
        options.RateLimiter = RateLimiters.None;
        options.Retry = new RetryOptions { MaximumRetries = 2, BaseDelay = TimeSpan.Zero };
        configure?.Invoke(options);
        return options;
    }
}
