using System.Globalization;
using HostileBodies.Feeding;

namespace HostileBodies.Commands;

/// <summary>The run of all vendors and its table.</summary>
internal static class HostileRun
{
    private const double MiB = 1024 * 1024;

    private const string Head = """
        | vendor | bodies | of 1 MiB or more | slowest call, ms | over Timeout, ms | largest body, MiB | memory before, MiB | peak memory, MiB | growth, MiB | allowed, MiB | allocated above 32 MiB, x body | outcomes |
        |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|
        """;

    public static async Task<int> RunAsync(IEnumerable<FeedPlan> plans, TextWriter output, CancellationToken cancellationToken)
    {
        FeedPlan[] all = [.. plans];
        var results = new FeedResult[all.Length];
        // A child and the server that feeds it work in turns, and so need one processor.
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, all.Length, options, async (index, token) => results[index] = await Feeder.RunAsync(all[index], token));
        await output.WriteLineAsync(Head);
        foreach (var result in results)
            await output.WriteLineAsync(Row(result));
        List<string> broken = [.. results.SelectMany(result => result.Broken())];
        foreach (var bound in broken)
            await output.WriteLineAsync("\nbroken: " + bound);
        return broken.Count == 0 ? 0 : 1;
    }

    private static string Row(FeedResult result) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {result.Plan.Vendor} | {result.Bodies:N0} | {result.LargeBodies:N0} | {result.SlowestCall.TotalMilliseconds:0} | {result.Overrun.TotalMilliseconds:0} | {result.LargestBody / MiB:0.0} | {result.BaselineBytes / MiB:0} | {result.PeakBytes / MiB:0} | {result.GrowthBytes / MiB:0} | {result.MostBytes / MiB:0} | {result.MostAllocated:0.0} | {Outcomes(result)} |"
        );

    private static string Outcomes(FeedResult result) =>
        string.Join(
            ", ",
            result.Outcomes.Select(outcome =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{outcome.Key.Replace("Exception", "", StringComparison.Ordinal)} {outcome.Value:N0}"
                )
            )
        );
}
