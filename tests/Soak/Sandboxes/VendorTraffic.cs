using System.Text.Json.Serialization;
using Verification.Sandbox;

namespace Soak.Sandboxes;

/// <summary>What a vendor was asked, and how often it failed on purpose.</summary>
/// <param name="Requests">All requests, those that met a fault among them.</param>
/// <param name="Faults">Injected faults by kind.</param>
internal sealed record VendorTraffic(long Requests, IReadOnlyDictionary<string, long> Faults)
{
    [JsonIgnore]
    public long AllFaults => Faults.Values.Sum();

    public static VendorTraffic Of(SandboxTraffic traffic) => new(
        traffic.Requests,
        RecoverableFaults.Kinds.ToDictionary(kind => kind.ToString(), kind => traffic.FaultsByKind.GetValueOrDefault(kind), StringComparer.Ordinal));
}
