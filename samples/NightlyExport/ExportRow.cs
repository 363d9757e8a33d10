namespace NightlyExport;

/// <param name="Id">The vendor's id of it.</param>
/// <param name="Status">Its status, as the vendor spells it.</param>
/// <param name="Created">When it was created.</param>
/// <param name="Json">The whole row as JSON.</param>
internal sealed record ExportRow(string? Id, string? Status, DateTimeOffset? Created, byte[] Json);

/// <summary>Rows that are written together, and the position after them.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Position">From where a later run continues.</param>
internal sealed record ExportPage(IReadOnlyList<ExportRow> Rows, string? Position);
