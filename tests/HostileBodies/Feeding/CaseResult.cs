namespace HostileBodies.Feeding;

/// <summary>What the child says of a body once it is read.</summary>
/// <param name="Outcome">The name of the exception; "values" where there was none.</param>
/// <param name="LongestCall">The time of the longest call.</param>
/// <param name="AllocatedBytes">What was allocated for the body on the managed heap in all, garbage included.</param>
/// <param name="PeakBytes">The most memory that the child had at once so far, code and runtime included.</param>
/// <param name="Failure">The exception, where it is one that must not come out.</param>
internal sealed record CaseResult(string Outcome, TimeSpan LongestCall, long AllocatedBytes, long PeakBytes, string? Failure);
