using System.Collections.Concurrent;
using System.Text.Json;

namespace Hostile.Tests.BadBytes;

/// <summary>Feeds corrupt responses to a vendor's client, on one thread per core, and counts the outcomes.</summary>
internal sealed class Barrage(string vendor, IReadOnlyList<JsonTemplate> templates, int seed)
{
    private const int ReportedFailures = 5;

    /// <summary>The number of each outcome: rows, or one of our exceptions by name.</summary>
    public ConcurrentDictionary<string, int> Outcomes { get; } = new(StringComparer.Ordinal);

    /// <summary>The number of uses of each mutation.</summary>
    public ConcurrentDictionary<Mutation, int> Mutations { get; } = new();

    /// <summary>The first exceptions that are not ours, with the case that caused them.</summary>
    public ConcurrentQueue<string> Failures { get; } = new();

    /// <summary>The current case of each thread, to name the one in which a thread hangs.</summary>
    public ConcurrentDictionary<int, int> Places { get; } = new();

    /// <summary>Runs the cases from one number up to another.</summary>
    public Task RunAsync(int from, int to, CancellationToken cancellationToken)
    {
        var workers = Environment.ProcessorCount;
        return Task.WhenAll(
            Enumerable
                .Range(0, workers)
                .Select(worker => Task.Run(() => WorkAsync(worker, from + worker, to, workers, cancellationToken), cancellationToken))
        );
    }

    private async Task WorkAsync(int worker, int from, int to, int step, CancellationToken cancellationToken)
    {
        using var handler = new BadVendor(vendor, templates);
        using var probe = VendorProbe.Open(vendor, handler);
        await using var writer = new Utf8JsonWriter(Stream.Null);
        var outcomes = new Dictionary<string, int>(StringComparer.Ordinal);
        var mutations = new int[Enum.GetValues<Mutation>().Length];
        for (var place = from; place < to && !cancellationToken.IsCancellationRequested; place += step)
        {
            Places[worker] = place;
            var mutation = handler.Load(((ulong)seed << 32) + (ulong)place);
            mutations[(int)mutation]++;
            var outcome = await ReadAsync(probe, place, mutation, writer);
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }

        foreach ((var outcome, var count) in outcomes)
            Outcomes.AddOrUpdate(outcome, count, (_, before) => before + count);
        foreach (var mutation in Enum.GetValues<Mutation>())
            Mutations.AddOrUpdate(mutation, mutations[(int)mutation], (_, before) => before + mutations[(int)mutation]);
    }

    private async Task<string> ReadAsync(VendorProbe probe, int place, Mutation mutation, Utf8JsonWriter writer)
    {
        try
        {
            if (probe.Get is { } get && place % 8 == 0)
            {
                RowInspector.Use(await get(), writer);
            }
            else
            {
                await foreach (var row in probe.List())
                    RowInspector.Use(row, writer);
            }

            return "rows";
        }
        catch (VerificationException exception)
        {
            return exception.GetType().Name;
        }
        catch (Exception exception)
        {
            // The purpose of the run: any other outcome is the finding.
            if (Failures.Count < ReportedFailures)
                Failures.Enqueue($"{vendor}, seed {seed}, case {place} ({mutation}): {exception}");
            return "another exception";
        }
    }
}
