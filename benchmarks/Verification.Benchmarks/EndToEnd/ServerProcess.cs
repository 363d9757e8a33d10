using System.Diagnostics;
using System.Globalization;

namespace Verification.Benchmarks.EndToEnd;

/// <summary>The <see cref="PageServer"/> in a separate process, so that its work and garbage are not measured.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    internal Uri Address { get; }

    internal static ServerProcess Start(int latencyMilliseconds)
    {
        // The benchmarks may run in a host made by BenchmarkDotNet, so the program is started by its own file.
        var program = typeof(ServerProcess).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [program, "serve", latencyMilliseconds.ToString(CultureInfo.InvariantCulture)])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var started = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        var address = started.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The server ended at once.");
        return new ServerProcess(started, new Uri(address));
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
