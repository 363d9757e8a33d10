using Soak.Sandboxes;
using Soak.Scans;

namespace Soak.Export;

/// <summary>
/// An export that can die at any moment: the rows of a page are written first and the checkpoint after them, so that a page may be repeated
/// but none is lost.
/// </summary>
internal static class Exporter
{
    /// <summary>Written to the output after each page.</summary>
    public const string PageDone = "page";

    public static async Task RunAsync(
        string vendor,
        SandboxAddresses addresses,
        string folder,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        var checkpoint = new CheckpointFile(CheckpointPath(folder));
        using var rows = new RowFile(RowPath(folder));
        using var scan = VendorScan.Open(vendor, addresses);
        await foreach (var page in scan.Read(checkpoint.Read()).WithCancellation(cancellationToken))
        {
            rows.Append(page.Ids);
            checkpoint.Write(page.Next);
            await output.WriteLineAsync(PageDone);
            await output.FlushAsync(cancellationToken);
        }
    }

    public static string RowPath(string folder) => Path.Combine(folder, "rows.txt");

    private static string CheckpointPath(string folder) => Path.Combine(folder, "checkpoint.txt");
}
