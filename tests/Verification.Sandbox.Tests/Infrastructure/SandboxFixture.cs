using System.Text;
using Verification.Sandbox.Tests.Infrastructure;

[assembly: AssemblyFixture(typeof(SandboxFixture))]

namespace Verification.Sandbox.Tests.Infrastructure;

/// <summary>One sandbox for all tests that only read: 2,000 rows, a clock that stays at noon, no rate limit.</summary>
public sealed class SandboxFixture : IAsyncLifetime
{
    public const int Rows = 2000;

    private VerificationSandbox? sandbox;

    public VerificationSandbox Sandbox => sandbox ?? throw new InvalidOperationException("The sandbox has not started.");

    internal static SandboxOptions Options =>
        new()
        {
            Rows = Rows,
            TimeProvider = new ManualTimeProvider(ManualTimeProvider.Noon),
            EnforceRateLimit = false,
        };

    public async ValueTask InitializeAsync() =>
        sandbox = await VerificationSandbox.StartAsync(Options, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => sandbox?.DisposeAsync() ?? ValueTask.CompletedTask;

    internal static VendorCaller Twilio(TwilioSandbox twilio) =>
        new(twilio.BaseUrl, ("Authorization", Basic(twilio.AccountSid, twilio.AuthToken)));

    internal static string Basic(string user, string password) =>
        "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));

    internal static VendorCaller Didit(DiditSandbox didit) => new(didit.BaseUrl, ("x-api-key", didit.ApiKey));

    internal static VendorCaller Deepidv(DeepidvSandbox deepidv) => new(deepidv.BaseUrl, ("x-api-key", deepidv.ApiKey));
}
