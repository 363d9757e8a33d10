using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Faults;

/// <summary>
/// The first rows that the request's filter matches leave the list before the page is returned, and stay away. For Twilio,
/// Didit and deepidv: an offset (Didit) then skips as many rows, while the other two continue where they were.
/// </summary>
/// <param name="Rows">How many rows leave, 1 to 10,000.</param>
/// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
public sealed record RowsRemovedFault(int Rows) : SandboxFault(FaultKind.RowsRemoved)
{
    /// <summary>How many rows leave.</summary>
    public int Rows { get; } = FaultCheck.InRange(Rows, 1, 10_000);

    internal override void Prepare(Exchange exchange) => exchange.Page.RowsToRemove = Rows;
}
