namespace Soak.Sandboxes;

/// <summary>What a sandbox of its own process holds and how often it fails.</summary>
/// <param name="Rows">Rows of each vendor.</param>
/// <param name="Seed">What the rows and the faults are derived from.</param>
/// <param name="FaultRate">The share of requests that meet a fault, from 0 to 1.</param>
internal sealed record SandboxPlan(int Rows, int Seed, double FaultRate);
