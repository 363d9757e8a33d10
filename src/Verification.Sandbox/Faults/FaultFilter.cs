namespace Verification.Sandbox.Faults;

/// <summary>The requests that a fault applies to; a null condition matches all.</summary>
/// <param name="Operation">The contract's <c>operationId</c>, see <see cref="FaultRequest.Operation"/>; case does not matter.</param>
/// <param name="Page">The page of a paged list, from 1.</param>
/// <param name="Path">The beginning of the path, for instance <c>/v2/Attempts</c>.</param>
public sealed record FaultFilter(string? Operation = null, int? Page = null, string? Path = null)
{
    internal bool Matches(FaultRequest request) =>
        (Operation is null || Operation.Equals(request.Operation, StringComparison.OrdinalIgnoreCase))
        && (Page is null || Page == request.Page)
        && (Path is null || request.Path.StartsWith(Path, StringComparison.Ordinal));
}
