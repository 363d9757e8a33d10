using Verification.Generated.Didit;
using Verification.Generated.Twilio;
using Verification.Sandbox;

namespace BringYourOwnClient;

/// <summary>Where all three reports read, and with which credentials.</summary>
internal sealed record Accounts(TwilioVerifyOptions Twilio, DiditOptions Didit)
{
    /// <summary>The accounts of a sandbox.</summary>
    public static Accounts Of(VerificationSandbox sandbox) =>
        new(
            new TwilioVerifyOptions
            {
                BaseUrl = sandbox.Twilio.BaseUrl,
                AccountSid = sandbox.Twilio.AccountSid,
                AuthToken = sandbox.Twilio.AuthToken,
            },
            new DiditOptions { BaseUrl = sandbox.Didit.BaseUrl, ApiKey = sandbox.Didit.ApiKey }
        );
}
