using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Faults;

/// <summary>
/// A redirect to an address of your choice, which a client must not follow with its credentials. For every vendor.
/// </summary>
/// <param name="Target">The header <c>Location</c>, written as it was given.</param>
/// <param name="Status">301, 302 (the default), 303, 307 or 308.</param>
/// <exception cref="ArgumentOutOfRangeException">The status is not a redirect.</exception>
/// <exception cref="ArgumentException">The target is not an absolute URI.</exception>
public sealed record ForeignRedirectFault(Uri Target, int Status = 302) : SandboxFault(FaultKind.ForeignRedirect)
{
    /// <summary>The header <c>Location</c>.</summary>
    public Uri Target { get; } = FaultCheck.Address(Target);

    /// <summary>The HTTP status.</summary>
    public int Status { get; } = FaultCheck.RedirectStatus(Status);

    internal override bool TryRespond(Exchange exchange)
    {
        exchange.Redirect(Status, Target.OriginalString);
        return true;
    }
}
