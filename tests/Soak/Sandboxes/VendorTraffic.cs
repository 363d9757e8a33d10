using System.Text.Json.Serialization;
using Verification.Sandbox;

namespace Soak.Sandboxes;

/// <summary>The requests to a vendor, and the injected faults.</summary>
/// <param name="Requests">All requests, including those that got a fault.</param>
/// <param name="Faults">Injected faults by kind.</param>
internal sealed record VendorTraffic(long Requests, IReadOnlyDictionary<string, long> Faults)
{
    [JsonIgnore]
    public long AllFaults => Faults.Values.Sum();

    public static VendorTraffic Of(SandboxTraffic traffic) =>
        new(
            traffic.Requests,
            RecoverableFaults.Kinds.ToDictionary(
                kind => kind.ToString(),
                kind => traffic.FaultsByKind.GetValueOrDefault(kind),
                StringComparer.Ordinal
            )
        );
}
