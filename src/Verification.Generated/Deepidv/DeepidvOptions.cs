using Verification.Runtime;

namespace Verification.Generated.Deepidv;

/// <summary>How to reach deepidv, and as whom (docs.deepidv.com, authentication).</summary>
/// <remarks><see cref="VerificationOptions.BaseUrl"/> is <c>https://api.deepidv.com</c> unless it is set.</remarks>
public sealed class DeepidvOptions : VerificationOptions
{
    /// <summary>The API key, sent as <c>x-api-key</c>. Required.</summary>
    public string? ApiKey { get; set; }
}
