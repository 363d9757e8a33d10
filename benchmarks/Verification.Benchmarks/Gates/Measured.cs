namespace Verification.Benchmarks.Gates;

/// <summary>The cost of one run of a variant.</summary>
/// <param name="Milliseconds">The median time.</param>
/// <param name="Bytes">The bytes that it allocates on its thread.</param>
internal readonly record struct Measured(double Milliseconds, double Bytes);
