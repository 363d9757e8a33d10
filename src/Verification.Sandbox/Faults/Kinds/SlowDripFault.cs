using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Faults;

/// <summary>
/// The right response, a few bytes at a time with waits on <see cref="SandboxOptions.TimeProvider"/> between. For every vendor.
/// </summary>
/// <param name="Bytes">How many bytes are sent at once, from 1.</param>
/// <param name="Interval">The wait between two portions, up to a day.</param>
/// <exception cref="ArgumentOutOfRangeException">The number or the duration is out of range.</exception>
public sealed record SlowDripFault(int Bytes, TimeSpan Interval) : SandboxFault(FaultKind.SlowDrip)
{
    /// <summary>How many bytes are sent at once.</summary>
    public int Bytes { get; } = FaultCheck.InRange(Bytes, 1, int.MaxValue);

    /// <summary>The wait between two portions.</summary>
    public TimeSpan Interval { get; } = FaultCheck.Duration(Interval);

    internal override void Prepare(Exchange exchange)
    {
        exchange.Delivery.PortionBytes = Bytes;
        exchange.Delivery.PortionInterval = Interval;
    }
}
