namespace NightlyExport;

/// <summary>A row to export.</summary>
/// <param name="Id">The vendor's id of it.</param>
/// <param name="Status">Its status, as the vendor spells it.</param>
/// <param name="Created">When it was created.</param>
/// <param name="Json">The whole row as JSON.</param>
internal sealed record ExportRow(string? Id, string? Status, DateTimeOffset? Created, byte[] Json);

/// <summary>Rows that are written together, and the position behind them.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Position">Where a later run goes on; null at the end.</param>
internal sealed record ExportPage(IReadOnlyList<ExportRow> Rows, string? Position);
