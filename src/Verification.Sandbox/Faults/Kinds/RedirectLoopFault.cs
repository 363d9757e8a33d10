using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Faults;

/// <summary>A redirect to one of two paths of the same origin that lead to each other for ever. For every vendor.</summary>
/// <param name="Status">301, 302 (the default), 303, 307 or 308.</param>
/// <exception cref="ArgumentOutOfRangeException">The status is not a redirect.</exception>
public sealed record RedirectLoopFault(int Status = 302) : SandboxFault(FaultKind.RedirectLoop)
{
    /// <summary>The HTTP status of each redirect.</summary>
    public int Status { get; } = FaultCheck.RedirectStatus(Status);

    internal override bool TryRespond(Exchange exchange)
    {
        exchange.Redirect(Status, RedirectTrail.Loop(exchange, Status));
        return true;
    }
}
