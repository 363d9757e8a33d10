namespace Verification.Sandbox.Faults;

/// <summary>Which requests a fault is for; what is null does not matter.</summary>
/// <param name="Operation">The contract's <c>operationId</c>, see <see cref="FaultRequest.Operation"/>; upper and lower case are the same.</param>
/// <param name="Page">The page of a paged list, from 1.</param>
/// <param name="Path">What the path begins with, for instance <c>/v2/Attempts</c>.</param>
public sealed record FaultFilter(string? Operation = null, int? Page = null, string? Path = null)
{
    internal bool Matches(FaultRequest request) =>
        (Operation is null || Operation.Equals(request.Operation, StringComparison.OrdinalIgnoreCase))
        && (Page is null || Page == request.Page)
        && (Path is null || request.Path.StartsWith(Path, StringComparison.Ordinal));
}
