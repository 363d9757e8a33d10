using System.Text;
using Verification.Generated.Deepidv;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;
using Verification.Sandbox;

namespace Flavours.Tests.Flavours;

/// <summary>Where a flavour sends to, with which credentials and limits, and whether over our handlers.</summary>
/// <param name="Vendor">The vendor.</param>
/// <param name="Address">The base address.</param>
/// <param name="Sandbox">The sandbox, whose credentials are used for all servers.</param>
/// <param name="HasHandlers">Whether requests go through our handlers; otherwise through those of .NET, with the key added by hand.</param>
/// <param name="Configure">Changes the options.</param>
internal sealed record Setup(
    Vendor Vendor,
    Uri Address,
    VerificationSandbox Sandbox,
    bool HasHandlers,
    Action<VerificationOptions>? Configure = null
)
{
    /// <summary>A session of Veriff that exists.</summary>
    public string SessionId => Sandbox.Veriff.SessionIds[0];

    public VeriffOptions Veriff =>
        Limited(new VeriffOptions { ApiKey = Sandbox.Veriff.ApiKey, SharedSecret = Sandbox.Veriff.SharedSecret });

    public TwilioVerifyOptions Twilio =>
        Limited(new TwilioVerifyOptions { AccountSid = Sandbox.Twilio.AccountSid, AuthToken = Sandbox.Twilio.AuthToken });

    public DiditOptions Didit => Limited(new DiditOptions { ApiKey = Sandbox.Didit.ApiKey });

    public DeepidvOptions Deepidv => Limited(new DeepidvOptions { ApiKey = Sandbox.Deepidv.ApiKey });

    /// <summary>The HTTP client for flavours that are made over one.</summary>
    public HttpClient Http() =>
        new(HasHandlers ? Handler() : new KeyHandler(Credentials())) { BaseAddress = Address, Timeout = Timeout.InfiniteTimeSpan };

    private VerificationHandler Handler() =>
        Vendor switch
        {
            Vendor.Veriff => new VeriffHandler(Veriff),
            Vendor.Twilio => new TwilioVerifyHandler(Twilio),
            Vendor.Didit => new DiditHandler(Didit),
            _ => new DeepidvHandler(Deepidv),
        };

    private (string Name, string Value)[] Credentials() =>
        Vendor switch
        {
            Vendor.Veriff =>
            [
                ("X-AUTH-CLIENT", Sandbox.Veriff.ApiKey),
                ("X-HMAC-SIGNATURE", new HmacSignature(Sandbox.Veriff.SharedSecret).Of(SessionId)),
            ],
            Vendor.Twilio =>
            [
                (
                    "Authorization",
                    "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Sandbox.Twilio.AccountSid}:{Sandbox.Twilio.AuthToken}"))
                ),
            ],
            Vendor.Didit => [("x-api-key", Sandbox.Didit.ApiKey)],
            _ => [("x-api-key", Sandbox.Deepidv.ApiKey)],
        };

    private T Limited<T>(T options)
        where T : VerificationOptions
    {
        options.BaseUrl = Address;
        options.RateLimiter = RateLimiters.None;
        options.Retry = new RetryOptions { MaximumRetries = 3, BaseDelay = TimeSpan.Zero };
        Configure?.Invoke(options);
        return options;
    }

    /// <summary>Adds credentials as code without our handlers does, above the handler of .NET with its own settings.</summary>
    private sealed class KeyHandler((string Name, string Value)[] credentials) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            foreach (var (name, value) in credentials)
                request.Headers.TryAddWithoutValidation(name, value);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
