using System.Diagnostics;

namespace Verification.Benchmarks.Gates;

/// <summary>
/// Runs variants of the same work in turns and keeps the median of each, so that other load on the machine affects all of them equally.
/// A turn lasts at least a few time slices of the scheduler. Otherwise a busy machine would favour a variant that fits into one.
/// </summary>
/// <param name="ofProcessor">Whether processor time is measured instead of wall-clock time, for work that does not wait.</param>
internal sealed class Contest(bool ofProcessor)
{
    private const double ShortestTurnMilliseconds = 25;
    private const int FewestRounds = 5;

    private readonly List<Action> variants = [];

    internal void Add(Action variant) => variants.Add(variant);

    /// <summary>Measures all variants, in the order in which they were added.</summary>
    /// <param name="budget">How long to continue; at least five rounds are run.</param>
    internal Measured[] Run(TimeSpan budget)
    {
        var start = Stopwatch.GetTimestamp();
        var runs = variants.Select(variant => Warm(variant, budget / (3 * variants.Count))).ToArray();
        var times = variants.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < FewestRounds || Stopwatch.GetElapsedTime(start) < budget; round++)
        {
            for (var index = 0; index < variants.Count; index++)
                times[index].Add(Time(variants[index], runs[index]) / runs[index]);
        }

        return [.. variants.Select((variant, index) => new Measured(Median(times[index]), Bytes(variant)))];
    }

    internal static double Median(List<double> values)
    {
        values.Sort();
        var middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /// <summary>Warms up a variant until the compiler has finished.</summary>
    /// <returns>The number of runs per turn.</returns>
    private int Warm(Action variant, TimeSpan budget)
    {
        var start = Stopwatch.GetTimestamp();
        var fastest = double.MaxValue;
        do
        {
            fastest = Math.Min(fastest, Time(variant, runs: 1));
        } while (Stopwatch.GetElapsedTime(start) < budget);
        return (int)Math.Ceiling(ShortestTurnMilliseconds / Math.Max(fastest, 0.001));
    }

    private double Time(Action variant, int runs)
    {
        var start = Now();
        for (var run = 0; run < runs; run++)
            variant();
        return (Now() - start).TotalMilliseconds;
    }

    private TimeSpan Now() => ofProcessor ? Environment.CpuUsage.TotalTime : Stopwatch.GetElapsedTime(0);

    private static double Bytes(Action variant)
    {
        const int Runs = 3;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < Runs; run++)
            variant();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Runs;
    }
}
