using Verification.Benchmarks.EndToEnd;

namespace Verification.Benchmarks.Gates;

/// <summary>Measures all gates in less than a minute.</summary>
internal static class GateRun
{
    private const int PageSize = 1000;

    /// <returns>The exit code: 1 if a gate fails.</returns>
    internal static async Task<int> RunAsync()
    {
        var failed = 0;
        await foreach (var gate in GatesAsync().ConfigureAwait(false))
        {
            Console.WriteLine(gate);
            failed += gate.Passes ? 0 : 1;
        }

        return failed == 0 ? 0 : 1;
    }

    private static async IAsyncEnumerable<Gate> GatesAsync()
    {
        foreach (var gate in DecodeGates.Measure(await Bodies.VendorBodies.LoadAsync().ConfigureAwait(false)))
            yield return gate;
        foreach (var gate in Loopback())
            yield return gate;
        foreach (var gate in Distant())
            yield return gate;
    }

    /// <summary>A server that responds at once: only the client's own work counts.</summary>
    private static IEnumerable<Gate> Loopback()
    {
        const int Pages = 100;
        using var server = ServerProcess.Start(latencyMilliseconds: 0);
        using var readers = new TwilioReaders(server.Address);
        var contest = new Contest(ofProcessor: false);
        contest.Add(() => readers.HttpClientAsync(Pages, PageSize).GetAwaiter().GetResult());
        contest.Add(() => readers.SequentialAsync(Pages, PageSize).GetAwaiter().GetResult());
        contest.Add(() => readers.AheadAsync(Pages, PageSize).GetAwaiter().GetResult());
        var results = contest.Run(TimeSpan.FromSeconds(12));
        yield return new Gate("end-to-end-sequential", results[0].Milliseconds / results[1].Milliseconds, 1.7, AtLeast: true);
        yield return new Gate("end-to-end-read-ahead", results[0].Milliseconds / results[2].Milliseconds, 2.6, AtLeast: true);
    }

    /// <summary>
    /// A server with 25 ms latency. Where links can be guessed (Didit), requests overlap. Where each page holds the next link (Twilio),
    /// they cannot, and the minimum is the time of the bytes alone: read-ahead must come close to it.
    /// </summary>
    private static IEnumerable<Gate> Distant()
    {
        const int Pages = 30;
        using var server = ServerProcess.Start(latencyMilliseconds: 25);
        using var readers = new TwilioReaders(server.Address);
        using var offsets = new DiditReaders(server.Address);
        var contest = new Contest(ofProcessor: false);
        contest.Add(() => readers.AheadAsync(Pages, PageSize).GetAwaiter().GetResult());
        contest.Add(() => readers.BytesAsync(Pages, PageSize).GetAwaiter().GetResult());
        contest.Add(() => offsets.HttpClientAsync(Pages).GetAwaiter().GetResult());
        contest.Add(() => offsets.AheadAsync(Pages).GetAwaiter().GetResult());
        var results = contest.Run(TimeSpan.FromSeconds(8));
        yield return new Gate("end-to-end-25ms-links-against-bytes", results[0].Milliseconds / results[1].Milliseconds, 1.15);
        yield return new Gate("end-to-end-25ms-read-ahead", results[2].Milliseconds / results[3].Milliseconds, 2.0, AtLeast: true);
    }
}
