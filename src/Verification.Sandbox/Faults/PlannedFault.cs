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

    private readonly SandboxFault[][] _byKind;
    private readonly Func<FaultRequest, bool> _isMeant;
    private readonly SeededHash _hash;
    private int _drawn;
    private int _remaining;
    private long _injected;

    internal PlannedFault(IReadOnlyList<SandboxFault> faults, Func<FaultRequest, bool> isMeant, FaultFilter? filter, int? times)
    {
        Faults = faults;
        Filter = filter;
        _isMeant = isMeant;
        _byKind = [.. faults.GroupBy(fault => fault.Kind).Select(kind => kind.ToArray())];
        _remaining = times ?? -1;
    }

    internal PlannedFault(IReadOnlyList<SandboxFault> faults, double rate, int seed)
        : this(faults, _ => true, null, null)
    {
        Rate = rate;
        Seed = seed;
        _hash = new SeededHash(seed, "faults");
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
    public int? Remaining => Volatile.Read(ref _remaining) is >= 0 and var remaining ? remaining : null;

    /// <summary>The number of requests that got the fault.</summary>
    public long Injected => Interlocked.Read(ref _injected);

    [JsonIgnore]
    internal bool IsRandom => Rate is not null;

    /// <summary>
    /// The fault for this request, or null. Every request draws once, whether or not another entry of the
    /// plan comes first, so that the draws depend on the order of the requests only. Not safe for concurrent use.
    /// </summary>
    internal SandboxFault? Draw(FaultRequest request)
    {
        if (!IsRandom)
            return _remaining != 0 && _isMeant(request) ? Faults[0] : null;
        int draw = _drawn++;
        if (_hash.Below(draw, 0, Resolution) >= Rate * Resolution)
            return null;
        return _hash.Pick(draw, 2, _hash.Pick(draw, 1, _byKind));
    }

    internal void Inject()
    {
        if (_remaining > 0)
            _remaining--;
        Interlocked.Increment(ref _injected);
    }
}
