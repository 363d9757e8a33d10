using Soak.Sandboxes;

namespace Soak.Scans;

/// <summary>Reads every row of a vendor, checks that each was read once, and watches the heap.</summary>
internal static class Scan
{
    public static IReadOnlyList<string> Vendors { get; } = [.. VendorScan.Vendors, "veriff"];

    public static async Task<ScanResult> RunAsync(string vendor, SandboxAddresses addresses, CancellationToken cancellationToken)
    {
        var plan = addresses.Plan;
        var tally = new RowTally(plan.Rows);
        var heap = new HeapMeter();
        var row = RowNumbers.Of(vendor, plan.Seed, plan.Rows);
        var start = TimeProvider.System.GetTimestamp();
        if (vendor == "veriff")
            await ReadSessionsAsync(addresses, Count, cancellationToken);
        else
            await ReadPagesAsync(vendor, addresses, Count, cancellationToken);
        return new ScanResult(
            vendor,
            plan.Rows,
            tally.Missing,
            tally.Repeated,
            tally.Unknown,
            heap.Growth,
            TimeProvider.System.GetElapsedTime(start)
        );

        void Count(IReadOnlyList<string> ids)
        {
            foreach (var id in ids)
                tally.Add(row(id));
            heap.Sample();
        }
    }

    private static async Task ReadPagesAsync(
        string vendor,
        SandboxAddresses addresses,
        Action<IReadOnlyList<string>> count,
        CancellationToken cancellationToken
    )
    {
        using var scan = VendorScan.Open(vendor, addresses);
        await foreach (var page in scan.Read(null).WithCancellation(cancellationToken))
            count(page.Ids);
    }

    private static async Task ReadSessionsAsync(
        SandboxAddresses addresses,
        Action<IReadOnlyList<string>> count,
        CancellationToken cancellationToken
    )
    {
        using var scan = new SessionScan(addresses);
        await scan.ReadAsync(count, cancellationToken);
    }
}
