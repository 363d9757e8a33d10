using System.Text.Json.Serialization;
using Verification.Sandbox.Data;

namespace Verification.Sandbox.Faults;

/// <summary>
/// An entry of <see cref="SandboxFaults.Planned"/>: one fault for the next matching requests, or faults at random.
/// Safe to read while requests are served.
/// </summary>
public sealed class PlannedFault
{
    private const int Resolution = 1_000_000;

    private readonly SandboxFault[][] byKind;
    private readonly Func<FaultRequest, bool> isMeant;
    private readonly SeededHash hash;
    private int drawn;
    private int remaining;
    private long injected;

    internal PlannedFault(IReadOnlyList<SandboxFault> faults, Func<FaultRequest, bool> isMeant, FaultFilter? filter, int? times)
    {
        Faults = faults;
        Filter = filter;
        this.isMeant = isMeant;
        byKind = [.. faults.GroupBy(fault => fault.Kind).Select(kind => kind.ToArray())];
        remaining = times ?? -1;
    }

    internal PlannedFault(IReadOnlyList<SandboxFault> faults, double rate, int seed)
        : this(faults, _ => true, null, null)
    {
        Rate = rate;
        Seed = seed;
        hash = new SeededHash(seed, "faults");
    }

    /// <summary>The fault, or the faults to choose from at random: first a kind, then one of its faults, each with equal odds.</summary>
    public IReadOnlyList<SandboxFault> Faults { get; }

    /// <summary>The requests that the fault applies to; null for all, or if a predicate decides.</summary>
    public FaultFilter? Filter { get; }

    /// <summary>The share of requests that get a fault, 0 to 1; null for a fault that is not random.</summary>
    public double? Rate { get; }

    /// <summary>The seed of random faults; null for a fault that is not random.</summary>
    public int? Seed { get; }

    /// <summary>The number of requests that still get the fault; null for no limit.</summary>
    public int? Remaining => Volatile.Read(ref this.remaining) is >= 0 and var remaining ? remaining : null;

    /// <summary>The number of requests that got the fault.</summary>
    public long Injected => Interlocked.Read(ref injected);

    [JsonIgnore]
    internal bool IsRandom => Rate is not null;

    /// <summary>
    /// The fault for this request, or null. Every request draws once, whether or not another entry of the
    /// plan comes first, so that the draws depend on the order of the requests only. Not safe for concurrent use.
    /// </summary>
    internal SandboxFault? Draw(FaultRequest request)
    {
        if (!IsRandom)
            return remaining != 0 && isMeant(request) ? Faults[0] : null;
        var draw = drawn++;
        if (hash.Below(draw, 0, Resolution) >= Rate * Resolution)
            return null;
        return hash.Pick(draw, 2, hash.Pick(draw, 1, byKind));
    }

    internal void Inject()
    {
        if (remaining > 0)
            remaining--;
        Interlocked.Increment(ref injected);
    }
}
