using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Faults;

/// <summary>
/// The right headers, <c>Content-Length</c> included, and then a connection that closes within the body. For every vendor.
/// </summary>
/// <param name="Bytes">How many bytes of the body arrive; at most all but the last one.</param>
/// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
public sealed record CutBodyFault(int Bytes) : SandboxFault(FaultKind.CutBody)
{
    /// <summary>How many bytes of the body arrive.</summary>
    public int Bytes { get; } = FaultCheck.InRange(Bytes, 0, int.MaxValue);

    internal override void Alter(Exchange exchange)
    {
        if (exchange.Body.Length == 0)
            exchange.Delivery.IsDropped = true;
        else
            exchange.Delivery.CutAfter = Math.Min(Bytes, exchange.Body.Length - 1);
        exchange.Rows = 0;
    }
}
