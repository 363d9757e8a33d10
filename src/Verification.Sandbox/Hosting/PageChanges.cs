namespace Verification.Sandbox.Hosting;

/// <summary>What a fault changes in a page; the vendor's endpoint carries it out.</summary>
internal sealed class PageChanges
{
    /// <summary>Replaces the link to the next page.</summary>
    public string? ForeignNext { get; set; }

    /// <summary>Whether the link or token of the next page is that of this page.</summary>
    public bool IsRepeated { get; set; }

    /// <summary>How many rows arrive at the head of the list first.</summary>
    public int RowsToInsert { get; set; }

    /// <summary>How many matching rows leave the head of the list first.</summary>
    public int RowsToRemove { get; set; }
}
