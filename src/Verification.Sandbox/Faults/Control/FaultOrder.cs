namespace Verification.Sandbox.Faults.Control;

/// <summary>The body of a POST: one fault for the next matching requests, or faults at random.</summary>
internal sealed record FaultOrder(
    SandboxFault? Fault = null,
    int? Times = 1,
    string? Operation = null,
    int? Page = null,
    string? Path = null,
    double? Rate = null,
    int? Seed = null,
    IReadOnlyList<SandboxFault>? Faults = null
)
{
    /// <exception cref="FormatException">The order is neither of the two.</exception>
    /// <exception cref="ArgumentException">The vendor cannot carry it out.</exception>
    public PlannedFault AddTo(SandboxFaults faults)
    {
        if (Fault is not null && Rate is null && Seed is null && Faults is null)
            return faults.Add(Fault, new FaultFilter(Operation, Page, Path), Times);
        if (Fault is null && Rate is { } rate && Seed is { } seed && Operation is null && Page is null && Path is null)
            return faults.Randomly(rate, seed, Faults ?? []);
        throw new FormatException(
            "The body must hold either 'fault', with optional 'times', 'operation', 'page' and 'path', or 'rate' and 'seed', with "
                + "optional 'faults'."
        );
    }
}
