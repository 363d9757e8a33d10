using System.Diagnostics;
using System.Globalization;
using Verification.Benchmarks.EndToEnd;
using Verification.Benchmarks.Tool;

namespace Verification.Benchmarks.Growth;

/// <summary>
/// Measures how the time to read a list grows with its rows (the fastest of several runs), prints the table and draws the plot of
/// docs/performance.md.
/// </summary>
internal static class GrowthRun
{
    private static readonly int[] Rows = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    internal static async Task<int> RunAsync()
    {
        using var server = ServerProcess.Start(latencyMilliseconds: 0);
        using var readers = new TwilioReaders(server.Address);
        Func<int, int, Task<int>>[] ways = [readers.HttpClientAsync, readers.SequentialAsync, readers.AheadAsync];
        foreach (var way in ways)
            await way(50, 1000).ConfigureAwait(false);

        var times = ways.Select(_ => new List<double>()).ToArray();
        foreach (var rows in Rows)
        {
            for (var way = 0; way < ways.Length; way++)
                times[way].Add(await MeasureAsync(ways[way], rows).ConfigureAwait(false));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {rows:N0} | {times[0][^1]:0.00} | {times[1][^1]:0.00} | {times[2][^1]:0.00} |"
                )
            );
        }

        var file = Path.Combine(Repository.Root, "docs", "performance.svg");
        await File.WriteAllTextAsync(
                file,
                SvgPlot.Draw(
                    Rows,
                    [("HttpClient + System.Text.Json", times[0]), ("generated", times[1]), ("generated, ReadAhead = 3", times[2])]
                )
            )
            .ConfigureAwait(false);
        return 0;
    }

    private static async Task<double> MeasureAsync(Func<int, int, Task<int>> way, int rows)
    {
        var size = Math.Min(rows, 1000);
        var fastest = double.MaxValue;
        for (var run = 0; run < Math.Clamp(200_000 / rows, 3, 100); run++)
        {
            var start = Stopwatch.GetTimestamp();
            await way(rows / size, size).ConfigureAwait(false);
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return fastest;
    }
}
