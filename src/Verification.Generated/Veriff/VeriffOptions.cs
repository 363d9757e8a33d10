using Verification.Runtime;

namespace Verification.Generated.Veriff;

/// <summary>How to reach Veriff, and as whom (devdocs.veriff.com, "HMAC authentication and endpoint security").</summary>
/// <remarks>
/// <see cref="VerificationOptions.BaseUrl"/> is required: it is the API URL that the Veriff Customer Portal shows for the integration,
/// with or without <c>/v1</c>.
/// </remarks>
public sealed class VeriffOptions : VerificationOptions
{
    /// <summary>The integration's API key, sent as <c>X-AUTH-CLIENT</c>. Required.</summary>
    public string? ApiKey { get; set; }

    /// <summary>The integration's shared secret, which signs requests and checks answers and is never sent. Required.</summary>
    public string? SharedSecret { get; set; }
}
