using Soak.Export;
using Soak.Sandboxes;
using Soak.Scans;

namespace Soak.Commands;

/// <summary>The whole run and its tables.</summary>
internal static class SoakRun
{
    public static async Task<int> RunAsync(
        SandboxPlan plan,
        int exportRows,
        int kills,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        var areScansGood = await ScanAllAsync(plan, output, cancellationToken);
        var areExportsGood = await KillAllAsync(plan with { Rows = exportRows }, kills, output, cancellationToken);
        return areScansGood && areExportsGood ? 0 : 1;
    }

    private static async Task<bool> ScanAllAsync(SandboxPlan plan, TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync(SoakTable.ScanHead);
        var all = new Dictionary<string, VendorTraffic>(StringComparer.Ordinal);
        var isGood = true;
        foreach (var vendor in Scan.Vendors)
        {
            (var result, all[vendor]) = await ScanAsync(vendor, plan, cancellationToken);
            await output.WriteLineAsync(SoakTable.Row(result, all[vendor]));
            isGood &= result.IsGood;
        }

        await output.WriteLineAsync("\n" + SoakTable.FaultHead);
        foreach ((var vendor, var traffic) in all)
            await output.WriteLineAsync(SoakTable.Row(vendor, traffic));
        return isGood;
    }

    private static async Task<bool> KillAllAsync(SandboxPlan plan, int kills, TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync("\n" + SoakTable.KillHead);
        await using var sandbox = await SandboxProcess.StartAsync(plan, cancellationToken);
        var isGood = true;
        foreach (var vendor in VendorScan.Vendors)
        {
            var result = await new KillRun(vendor, sandbox.Addresses, kills).RunAsync(cancellationToken);
            await output.WriteLineAsync(SoakTable.Row(result));
            isGood &= result.IsGood;
        }

        return isGood;
    }

    /// <summary>Each vendor has its own sandbox, so that all its requests come from this scan.</summary>
    private static async Task<(ScanResult Result, VendorTraffic Traffic)> ScanAsync(
        string vendor,
        SandboxPlan plan,
        CancellationToken cancellationToken
    )
    {
        await using var sandbox = await SandboxProcess.StartAsync(plan, cancellationToken);
        var result = await Scan.RunAsync(vendor, sandbox.Addresses, cancellationToken);
        var traffic = await sandbox.StopAsync(cancellationToken);
        return (result, traffic[vendor]);
    }
}
