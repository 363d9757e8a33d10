using System.Diagnostics;
using Soak.Sandboxes;
using Soak.Scans;

namespace Soak.Export;

/// <summary>Starts an export many times and kills it at random moments, lets the last one finish, and reads the file.</summary>
internal sealed class KillRun(string vendor, SandboxAddresses addresses, int kills)
{
    private readonly Random random = new(addresses.Plan.Seed);

    /// <summary>The number of lines in the file when each process started.</summary>
    private readonly List<int> starts = [];

    public async Task<KillResult> RunAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("export-").FullName;
        try
        {
            for (var kill = 0; kill < kills; kill++)
                await KillAsync(folder, cancellationToken);
            await FinishAsync(folder, cancellationToken);
            return Judge(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Lets the export write some pages, few enough that every kill interrupts it, and kills it during the next one.</summary>
    private async Task KillAsync(string folder, CancellationToken cancellationToken)
    {
        var pages = addresses.Plan.Rows / VendorScan.PageSize;
        var done = random.Next(Math.Max(1, pages / (kills + 1)));
        using var export = await StartAsync(folder);
        for (var page = 0; page <= done; page++)
        {
            if (await export.StandardOutput.ReadLineAsync(cancellationToken) is null)
                throw new InvalidOperationException("The export ended before it was killed; its error is above.");
        }

        await Task.Delay(TimeSpan.FromMicroseconds(random.Next(5_000)), TimeProvider.System, cancellationToken);
        export.Kill();
        await export.WaitForExitAsync(cancellationToken);
    }

    private async Task FinishAsync(string folder, CancellationToken cancellationToken)
    {
        using var export = await StartAsync(folder);
        await export.StandardOutput.ReadToEndAsync(cancellationToken);
        await export.WaitForExitAsync(cancellationToken);
        if (export.ExitCode != 0)
            throw new InvalidOperationException("The export failed; its error is above.");
    }

    private async Task<Process> StartAsync(string folder)
    {
        var path = Exporter.RowPath(folder);
        starts.Add(File.Exists(path) ? (await File.ReadAllBytesAsync(path)).AsSpan().Count((byte)'\n') : 0);
        var export = ChildProcess.Start("export", "--vendor", vendor, "--folder", folder);
        await export.StandardInput.WriteLineAsync(addresses.ToJson());
        export.StandardInput.Close();
        return export;
    }

    private KillResult Judge(string folder)
    {
        var plan = addresses.Plan;
        var tally = new RowTally(plan.Rows);
        var row = RowNumbers.Of(vendor, plan.Seed, plan.Rows);
        var repeated = new int[starts.Count];
        var line = 0;
        var process = 0;
        foreach (var id in File.ReadLines(Exporter.RowPath(folder)))
        {
            while (process + 1 < starts.Count && starts[process + 1] <= line)
                process++;
            if (!tally.Add(row(id)))
                repeated[process]++;
            line++;
        }

        return new KillResult(
            vendor,
            plan.Rows,
            kills,
            tally.Missing,
            tally.Unknown,
            tally.Repeated,
            repeated.Max(),
            repeated.Count(count => count > 0)
        );
    }
}
