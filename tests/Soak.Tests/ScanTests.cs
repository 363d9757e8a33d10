using Soak.Sandboxes;
using Soak.Scans;

namespace Soak.Tests;

/// <summary>The soak, shorter than that of the console program.</summary>
public sealed class ScanTests
{
    private const int Rows = 50_000;

    public static TheoryData<string> Vendors => [.. Scan.Vendors];

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Every_row_comes_exactly_once_in_spite_of_faults(string vendor)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var sandbox = await SandboxProcess.StartAsync(new SandboxPlan(Rows, Seed: 7, FaultRate: 0.05), cancellationToken);
        var result = await Scan.RunAsync(vendor, sandbox.Addresses, cancellationToken);
        var traffic = (await sandbox.StopAsync(cancellationToken))[vendor];

        (result.Missing, result.Repeated, result.Unknown).ShouldBe((0, 0, 0));
        result.HeapGrowth.ShouldBeLessThanOrEqualTo(ScanResult.LargestHeapGrowth);
        traffic.Faults.Values.ShouldAllBe(count => count > 0);
    }
}
