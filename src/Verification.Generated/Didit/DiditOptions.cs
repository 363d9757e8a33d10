using Verification.Runtime;

namespace Verification.Generated.Didit;

/// <summary>How to reach Didit, and as whom (docs.didit.me, authentication).</summary>
/// <remarks><see cref="VerificationOptions.BaseUrl"/> is <c>https://verification.didit.me</c> unless it is set.</remarks>
public sealed class DiditOptions : VerificationOptions
{
    /// <summary>The API key, sent as <c>x-api-key</c>. Required. It needs the permission to read sessions.</summary>
    public string? ApiKey { get; set; }
}
