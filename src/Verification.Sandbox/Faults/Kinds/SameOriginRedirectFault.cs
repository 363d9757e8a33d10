using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Faults;

/// <summary>
/// Redirects to other paths of the same origin, the last of which returns the right response. For every vendor. A request that
/// such a redirect led to gets no other redirect fault.
/// </summary>
/// <param name="Status">301, 302 (the default), 303, 307 or 308.</param>
/// <param name="Hops">How many redirects there are before the response, 1 (the default) to 100.</param>
/// <exception cref="ArgumentOutOfRangeException">The status is not a redirect, or the number is out of range.</exception>
public sealed record SameOriginRedirectFault(int Status = 302, int Hops = 1) : SandboxFault(FaultKind.SameOriginRedirect)
{
    /// <summary>The HTTP status of each redirect.</summary>
    public int Status { get; } = FaultCheck.RedirectStatus(Status);

    /// <summary>How many redirects there are before the response.</summary>
    public int Hops { get; } = FaultCheck.InRange(Hops, 1, 100);

    internal override bool TryRespond(Exchange exchange)
    {
        exchange.Redirect(Status, RedirectTrail.Hop(exchange, Status, Hops - 1));
        return true;
    }
}
