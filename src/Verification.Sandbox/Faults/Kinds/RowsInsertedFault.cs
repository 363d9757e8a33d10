using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Faults;

/// <summary>
/// New rows arrive at the head of the list before the page is returned, are dated now, and stay. For Twilio, Didit and deepidv: an offset
/// (Didit) then leads to rows that were read already, while the other two continue where they were.
/// </summary>
/// <param name="Rows">How many rows arrive, 1 to 10,000. They have made-up data like all others, so a filter may not match them.</param>
/// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
public sealed record RowsInsertedFault(int Rows) : SandboxFault(FaultKind.RowsInserted)
{
    /// <summary>How many rows arrive.</summary>
    public int Rows { get; } = FaultCheck.InRange(Rows, 1, 10_000);

    internal override void Prepare(Exchange exchange) => exchange.Page.RowsToInsert = Rows;
}
