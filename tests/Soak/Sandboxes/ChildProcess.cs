using System.Diagnostics;

namespace Soak.Sandboxes;

/// <summary>A child process of this program, whose input and output are pipes.</summary>
internal static class ChildProcess
{
    public static Process Start(params IEnumerable<string> arguments)
    {
        var program = typeof(ChildProcess).Assembly.Location;
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException($"'{start.FileName}' cannot be started.");
    }
}
