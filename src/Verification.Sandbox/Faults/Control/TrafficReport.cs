namespace Verification.Sandbox.Faults.Control;

/// <summary>The counters of <see cref="SandboxTraffic"/> as JSON.</summary>
internal sealed record TrafficReport(
    long Requests,
    long Redirects,
    long Errors,
    long RowsSent,
    long BytesSent,
    long Faults,
    IReadOnlyDictionary<string, long> FaultsByKind
)
{
    public static TrafficReport Of(SandboxTraffic traffic) =>
        new(
            traffic.Requests,
            traffic.Redirects,
            traffic.Errors,
            traffic.RowsSent,
            traffic.BytesSent,
            traffic.Faults,
            traffic.FaultsByKind.ToDictionary(
                entry => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(entry.Key.ToString()),
                entry => entry.Value
            )
        );
}
