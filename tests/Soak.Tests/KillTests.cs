using Soak.Export;
using Soak.Sandboxes;
using Soak.Scans;

namespace Soak.Tests;

/// <summary>The killed export, with fewer kills than in the console program.</summary>
public sealed class KillTests
{
    private const int Rows = 20_000;
    private const int Kills = 5;

    public static TheoryData<string> Vendors => [.. VendorScan.Vendors];

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task A_killed_export_loses_no_row_and_repeats_one_page_at_most(string vendor)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var sandbox = await SandboxProcess.StartAsync(new SandboxPlan(Rows, Seed: 11, FaultRate: 0.05), cancellationToken);
        var result = await new KillRun(vendor, sandbox.Addresses, Kills).RunAsync(cancellationToken);

        (result.Missing, result.Unknown).ShouldBe((0, 0));
        result.MostRepeatedAtOnce.ShouldBeLessThanOrEqualTo(VendorScan.PageSize);
    }
}
