using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace HostileBodies.Feeding;

/// <summary>Feeds the bodies of a plan in a child process that may have 512 MiB of managed memory.</summary>
internal static class FeedProcess
{
    private const string HeapLimit = "0x20000000";

    /// <summary>4 MiB, so that the figures do not depend on the processor's cache, which decides it otherwise.</summary>
    private const string YoungGeneration = "0x400000";

    /// <summary>No body takes as long as this with all repetitions.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);

    public static async Task<FeedResult> RunAsync(FeedPlan plan, CancellationToken cancellationToken)
    {
        using Process child = Start(plan);
        int index = plan.First;
        try
        {
            while (await child.StandardOutput.ReadLineAsync(cancellationToken).AsTask().WaitAsync(Hang, TimeProvider.System, cancellationToken) is { } line)
            {
                if (line.StartsWith('{'))
                    return JsonSerializer.Deserialize(line, ProtocolJson.Default.FeedResult)!;
                index = int.Parse(line, CultureInfo.InvariantCulture);
            }

            await child.WaitForExitAsync(cancellationToken);
            return Failed(plan, index, $"the process ended with exit code {child.ExitCode}");
        }
        catch (TimeoutException)
        {
            return Failed(plan, index, $"nothing came for {Hang.TotalSeconds:0} s");
        }
        finally
        {
            if (!child.HasExited)
                child.Kill();
        }
    }

    private static FeedResult Failed(FeedPlan plan, int index, string what) => new()
    {
        Plan = plan,
        Bodies = index - plan.First,
        Failures = [$"{what} (--vendor {plan.Vendor} --seed {plan.Seed} --index {index})"],
    };

    private static Process Start(FeedPlan plan)
    {
        string program = typeof(FeedProcess).Assembly.Location;
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [
                program, "feed", "--vendor", plan.Vendor, "--seed", Text(plan.Seed), "--first", Text(plan.First), "--count", Text(plan.Count),
            ])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit;
        start.Environment["DOTNET_GCgen0size"] = YoungGeneration;
        // glibc keeps native memory for each thread; what compressed the bodies on one would be counted as if the client held it.
        start.Environment["MALLOC_ARENA_MAX"] = "1";
        return Process.Start(start) ?? throw new InvalidOperationException($"'{start.FileName}' cannot be started.");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
