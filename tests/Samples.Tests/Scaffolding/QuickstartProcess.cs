using System.Diagnostics;
using Quickstart;

namespace Samples.Tests.Scaffolding;

/// <summary>The quickstart as a user starts it: a process of its own.</summary>
internal sealed class QuickstartProcess : IDisposable
{
    private readonly Process process;

    private QuickstartProcess(Process process) => this.process = process;

    public int Id => process.Id;

    public StreamReader Error => process.StandardError;

    public static QuickstartProcess Start(params string[] arguments)
    {
        string[] all = [typeof(QuickstartCommand).Assembly.Location, .. arguments];
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", all)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsCredential).ToList())
            start.Environment.Remove(name);
        return new QuickstartProcess(Process.Start(start)!);
    }

    public async Task<QuickstartOutcome> EndAsync(CancellationToken cancellationToken)
    {
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return new QuickstartOutcome(process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    /// <summary>Credentials of whoever runs the tests: no test may reach a real vendor.</summary>
    private static bool IsCredential(string name) =>
        VendorName.All.Any(vendor => name.StartsWith(vendor + "_", StringComparison.OrdinalIgnoreCase));
}
