namespace Quickstart;

/// <summary>The options from the command line.</summary>
internal sealed record QuickstartOptions
{
    /// <summary>How many rows each vendor of the sandbox holds by default.</summary>
    public const int DefaultRows = 2_000;

    /// <summary>Without repetitions, in the order of <see cref="VendorName.All"/>.</summary>
    public required IReadOnlyList<string> Vendors { get; init; }

    /// <summary>Null if it was not given.</summary>
    public int? Rows { get; init; }

    public string? ExportPath { get; init; }

    public bool IsLive { get; init; }
}
