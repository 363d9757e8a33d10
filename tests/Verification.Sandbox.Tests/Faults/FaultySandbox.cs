using Verification.Sandbox.Tests.Infrastructure;
using Verification.Sandbox.Tests.Veriff;

namespace Verification.Sandbox.Tests.Faults;

/// <summary>A sandbox for the faults of one test, and a caller for each vendor.</summary>
public abstract class FaultySandbox : IAsyncLifetime
{
    private protected const int Rows = 40;

    private VerificationSandbox? sandbox;

    private protected ManualTimeProvider Clock { get; } = new(ManualTimeProvider.Noon);

    private protected VerificationSandbox Sandbox => sandbox.ShouldNotBeNull();

    private protected VendorCaller Twilio => field ??= SandboxFixture.Twilio(Sandbox.Twilio);

    private protected VendorCaller Didit => field ??= SandboxFixture.Didit(Sandbox.Didit);

    private protected VendorCaller Deepidv => field ??= SandboxFixture.Deepidv(Sandbox.Deepidv);

    private protected VeriffCaller Veriff => field ??= new VeriffCaller(Sandbox.Veriff);

    private protected (string Name, string Value)[] TwilioCredentials =>
        [("Authorization", SandboxFixture.Basic(Sandbox.Twilio.AccountSid, Sandbox.Twilio.AuthToken))];

    public async ValueTask InitializeAsync() =>
        sandbox = await VerificationSandbox.StartAsync(
            new SandboxOptions
            {
                Rows = Rows,
                TimeProvider = Clock,
                EnforceRateLimit = false,
            },
            TestContext.Current.CancellationToken
        );

    public async ValueTask DisposeAsync()
    {
        Twilio.Dispose();
        Didit.Dispose();
        Deepidv.Dispose();
        Veriff.Dispose();
        await Sandbox.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected Task<Response> RequestVeriffAsync() => Veriff.GetAttemptsAsync(Sandbox.Veriff.SessionIds[0]);
}
