using System.Text.Json;
using Verification.Sandbox;

namespace Soak.Sandboxes;

/// <summary>The addresses and credentials of the vendors of a sandbox; the credentials are made up and valid only there.</summary>
internal sealed record SandboxAddresses(
    SandboxPlan Plan,
    Uri Veriff,
    string VeriffKey,
    string VeriffSecret,
    Uri Twilio,
    string TwilioAccount,
    string TwilioToken,
    Uri Didit,
    string DiditKey,
    Uri Deepidv,
    string DeepidvKey
)
{
    public static SandboxAddresses Of(SandboxPlan plan, VerificationSandbox sandbox) =>
        new(
            plan,
            sandbox.Veriff.BaseUrl,
            sandbox.Veriff.ApiKey,
            sandbox.Veriff.SharedSecret,
            sandbox.Twilio.BaseUrl,
            sandbox.Twilio.AccountSid,
            sandbox.Twilio.AuthToken,
            sandbox.Didit.BaseUrl,
            sandbox.Didit.ApiKey,
            sandbox.Deepidv.BaseUrl,
            sandbox.Deepidv.ApiKey
        );

    public static SandboxAddresses Parse(string json) =>
        JsonSerializer.Deserialize(json, ProtocolJson.Default.SandboxAddresses)
        ?? throw new FormatException("The line holds no addresses.");

    public string ToJson() => JsonSerializer.Serialize(this, ProtocolJson.Default.SandboxAddresses);
}
