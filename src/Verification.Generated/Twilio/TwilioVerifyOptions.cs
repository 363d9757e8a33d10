using Verification.Runtime;

namespace Verification.Generated.Twilio;

/// <summary>How to reach Twilio Verify, and as whom (twilio.com/docs/usage/requests-to-twilio).</summary>
/// <remarks>
/// Twilio recommends an API key instead of the account's own token: give the key's SID (<c>SK…</c>) as <see cref="AccountSid"/> and its
/// secret as <see cref="AuthToken"/>. <see cref="VerificationOptions.BaseUrl"/> is <c>https://verify.twilio.com</c> unless it is set.
/// </remarks>
public sealed class TwilioVerifyOptions : VerificationOptions
{
    /// <summary>Makes options with Twilio's documented <see cref="VerificationOptions.AttemptTimeout"/> of 15 seconds.</summary>
    public TwilioVerifyOptions()
        : base(attemptTimeout: TimeSpan.FromSeconds(15))
    {
    }

    /// <summary>The account's SID, or the SID of an API key; the user name of HTTP Basic. Required.</summary>
    public string? AccountSid { get; set; }

    /// <summary>The account's auth token, or the secret of an API key; the password of HTTP Basic. Required.</summary>
    public string? AuthToken { get; set; }
}
