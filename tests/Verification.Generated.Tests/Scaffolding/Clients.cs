using Verification.Generated.Deepidv;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;

namespace Verification.Generated.Tests.Scaffolding;

/// <summary>
/// Clients that talk to a script. They do not retry, so that each request is in the script, unless a test enables retries.
/// </summary>
internal static class Clients
{
    internal const string Secret = "abcdef12-abcd-abcd-abcd-abcdef012345";
    internal const string SessionId = "f04bdb47-d3be-4b28-b028-a652feb060b5";

    internal static VeriffOptions VeriffOptions(string address = "https://veriff.example") =>
        new()
        {
            BaseUrl = new Uri(address),
            ApiKey = "veriff-key",
            SharedSecret = Secret,
            Retry = Once(),
        };

    internal static VeriffClient Veriff(HttpMessageHandler vendor) => new(VeriffOptions(), vendor);

    internal static TwilioVerifyClient Twilio(HttpMessageHandler vendor, Action<TwilioVerifyOptions>? configure = null)
    {
        var options = new TwilioVerifyOptions
        {
            AccountSid = "AC1",
            AuthToken = "twilio-token",
            Retry = Once(),
        };
        configure?.Invoke(options);
        return new TwilioVerifyClient(options, vendor);
    }

    /// <summary>A client of Twilio that retries as clients do by default.</summary>
    internal static TwilioVerifyClient Retrying(HttpMessageHandler vendor, Action<TwilioVerifyOptions> configure) =>
        Twilio(
            vendor,
            options =>
            {
                options.Retry = new RetryOptions();
                configure(options);
            }
        );

    internal static DiditClient Didit(HttpMessageHandler vendor, string? address = null) =>
        new(
            new DiditOptions
            {
                ApiKey = "didit-key",
                BaseUrl = address is null ? null : new Uri(address),
                Retry = Once(),
            },
            vendor
        );

    internal static DeepidvClient Deepidv(HttpMessageHandler vendor) =>
        new(new DeepidvOptions { ApiKey = "deepidv-key", Retry = Once() }, vendor);

    internal static RetryOptions Once() => new() { MaximumRetries = 0 };

    /// <summary>Adds a signature to a Veriff response.</summary>
    internal static ScriptedVendor ThenSigned(this ScriptedVendor vendor, HttpStatusCode status, string body) =>
        vendor.Then(status, body, ("X-HMAC-SIGNATURE", new HmacSignature(Secret).Of(System.Text.Encoding.UTF8.GetBytes(body))));
}
