namespace Verification.Benchmarks.Gates;

/// <summary>What one run of a variant takes.</summary>
/// <param name="Milliseconds">The median time.</param>
/// <param name="Bytes">What it allocates on its thread.</param>
internal readonly record struct Measured(double Milliseconds, double Bytes);
