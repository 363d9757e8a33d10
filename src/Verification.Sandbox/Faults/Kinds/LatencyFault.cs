using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Faults;

/// <summary>The right response after a wait on <see cref="SandboxOptions.TimeProvider"/>. For every vendor.</summary>
/// <param name="Delay">How long to wait before the first byte, up to a day.</param>
/// <exception cref="ArgumentOutOfRangeException">The delay is negative or longer than a day.</exception>
public sealed record LatencyFault(TimeSpan Delay) : SandboxFault(FaultKind.Latency)
{
    /// <summary>How long to wait before the first byte.</summary>
    public TimeSpan Delay { get; } = FaultCheck.Duration(Delay);

    internal override void Prepare(Exchange exchange) => exchange.Delivery.Delay = Delay;
}
