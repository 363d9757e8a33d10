using Verification.Generated.Deepidv;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;
using Verification.Sandbox;

namespace Kiota.Tests;

/// <summary>One sandbox for the tests of a class, and options for clients of it.</summary>
public class RunningSandbox : IAsyncLifetime
{
    public virtual int Rows => 1_234;

    private VerificationSandbox? sandbox;

    public VerificationSandbox Sandbox => sandbox ?? throw new InvalidOperationException("The sandbox has not been started.");

    public VeriffOptions Veriff =>
        new()
        {
            BaseUrl = Sandbox.Veriff.BaseUrl,
            ApiKey = Sandbox.Veriff.ApiKey,
            SharedSecret = Sandbox.Veriff.SharedSecret,
        };

    public TwilioVerifyOptions Twilio =>
        new()
        {
            BaseUrl = Sandbox.Twilio.BaseUrl,
            AccountSid = Sandbox.Twilio.AccountSid,
            AuthToken = Sandbox.Twilio.AuthToken,
            RateLimiter = RateLimiters.None,
        };

    public DiditOptions Didit => new() { BaseUrl = Sandbox.Didit.BaseUrl, ApiKey = Sandbox.Didit.ApiKey };

    public DeepidvOptions Deepidv => new() { BaseUrl = Sandbox.Deepidv.BaseUrl, ApiKey = Sandbox.Deepidv.ApiKey };

    public async ValueTask InitializeAsync() =>
        sandbox = await VerificationSandbox.StartAsync(new SandboxOptions { Rows = Rows, Seed = 7 });

    public async ValueTask DisposeAsync()
    {
        await Sandbox.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
