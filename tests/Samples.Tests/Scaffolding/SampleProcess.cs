using System.Diagnostics;
using System.Globalization;
using Quickstart;

namespace Samples.Tests.Scaffolding;

/// <summary>A sample as a user starts it: in its own process.</summary>
internal sealed class SampleProcess : IDisposable
{
    private readonly Process process;

    private SampleProcess(Process process) => this.process = process;

    public StreamReader Error => process.StandardError;

    /// <summary>Starts the program that a type belongs to.</summary>
    public static SampleProcess Start(Type program, params string[] arguments)
    {
        string[] all = [program.Assembly.Location, .. arguments];
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", all)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsCredential).ToList())
            start.Environment.Remove(name);
        return new SampleProcess(Process.Start(start)!);
    }

    /// <summary>Sends what Ctrl+C sends.</summary>
    public async Task InterruptAsync(CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(cancellationToken);
        kill.ExitCode.ShouldBe(0);
    }

    public async Task<SampleOutcome> EndAsync(CancellationToken cancellationToken)
    {
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return new SampleOutcome(process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    /// <summary>Whether a variable is a credential, which is not passed on: no test may reach a real vendor.</summary>
    private static bool IsCredential(string name) =>
        VendorName.All.Any(vendor => name.StartsWith(vendor + "_", StringComparison.OrdinalIgnoreCase));
}
