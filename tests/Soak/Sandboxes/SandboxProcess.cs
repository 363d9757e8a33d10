using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Soak.Sandboxes;

/// <summary>The sandbox in a separate process, so that its memory does not count as the client's.</summary>
internal sealed class SandboxProcess : IAsyncDisposable
{
    private readonly Process process;

    private SandboxProcess(Process process, SandboxAddresses addresses)
    {
        this.process = process;
        Addresses = addresses;
    }

    public SandboxAddresses Addresses { get; }

    public static async Task<SandboxProcess> StartAsync(SandboxPlan plan, CancellationToken cancellationToken)
    {
        var child = ChildProcess.Start(
            "serve",
            "--rows",
            plan.Rows.ToString(CultureInfo.InvariantCulture),
            "--seed",
            plan.Seed.ToString(CultureInfo.InvariantCulture),
            "--fault-rate",
            plan.FaultRate.ToString(CultureInfo.InvariantCulture)
        );
        var line =
            await child.StandardOutput.ReadLineAsync(cancellationToken)
            ?? throw new InvalidOperationException("The sandbox did not start; its error is above.");
        return new SandboxProcess(child, SandboxAddresses.Parse(line));
    }

    /// <summary>Ends the sandbox and returns the traffic of each vendor.</summary>
    public async Task<IReadOnlyDictionary<string, VendorTraffic>> StopAsync(CancellationToken cancellationToken)
    {
        process.StandardInput.Close();
        var line =
            await process.StandardOutput.ReadLineAsync(cancellationToken)
            ?? throw new InvalidOperationException("The sandbox ended early; its error is above.");
        await process.WaitForExitAsync(cancellationToken);
        return JsonSerializer.Deserialize(line, ProtocolJson.Default.DictionaryStringVendorTraffic)!;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }
}
