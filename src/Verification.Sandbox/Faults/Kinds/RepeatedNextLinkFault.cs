using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Faults;

/// <summary>
/// A right page whose link or token leads to that same page again. For Twilio, Didit and deepidv; the first page of deepidv
/// has no token that could be repeated, so there the fault waits for a later one.
/// </summary>
public sealed record RepeatedNextLinkFault() : SandboxFault(FaultKind.RepeatedNextLink)
{
    internal override void Prepare(Exchange exchange) => exchange.Page.IsRepeated = true;
}
