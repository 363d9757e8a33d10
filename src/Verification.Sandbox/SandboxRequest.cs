using Verification.Sandbox.Faults;

namespace Verification.Sandbox;

/// <summary>One request that a vendor of the sandbox received. Header values are never kept.</summary>
/// <param name="Method">The HTTP method, for instance <c>GET</c>.</param>
/// <param name="PathAndQuery">The request target as it was sent, for instance <c>/v3/sessions/?limit=20</c>.</param>
/// <param name="Status">The HTTP status of the response; 0 if a fault closed the connection before there was one.</param>
/// <param name="Fault">The fault that was injected, if any was.</param>
public readonly record struct SandboxRequest(string Method, string PathAndQuery, int Status, FaultKind? Fault = null)
{
    /// <summary>When the request was received, by <see cref="SandboxOptions.TimeProvider"/>, before anything was done with it.</summary>
    public DateTimeOffset ReceivedAt { get; init; }
}
