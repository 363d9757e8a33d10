using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Faults;

/// <summary>
/// A connection that is reset before the first byte of a response; the vendor never sees the request, and
/// <see cref="SandboxRequest.Status"/> is 0. For every vendor.
/// </summary>
public sealed record DroppedConnectionFault() : SandboxFault(FaultKind.DroppedConnection)
{
    internal override bool TryRespond(Exchange exchange)
    {
        exchange.Status = 0;
        exchange.Delivery.IsDropped = true;
        return true;
    }
}
