namespace Soak.Sandboxes;

/// <summary>The rows of a sandbox in its own process, and how often it fails.</summary>
/// <param name="Rows">Rows of each vendor.</param>
/// <param name="Seed">The seed of the rows and the faults.</param>
/// <param name="FaultRate">The share of requests that get a fault, from 0 to 1.</param>
internal sealed record SandboxPlan(int Rows, int Seed, double FaultRate);
