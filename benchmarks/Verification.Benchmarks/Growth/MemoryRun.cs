using System.Globalization;
using Verification.Benchmarks.EndToEnd;

namespace Verification.Benchmarks.Growth;

/// <summary>Streams five million rows and reports the growth of the managed heap.</summary>
internal static class MemoryRun
{
    private const int Pages = 5_000;
    private const int PageSize = 1_000;
    private const double LimitMebibytes = 64;

    /// <returns>The exit code: 1 if the heap grows beyond the limit.</returns>
    internal static async Task<int> RunAsync()
    {
        using var server = ServerProcess.Start(latencyMilliseconds: 0);
        using var readers = new TwilioReaders(server.Address);
        var (rows, start, peak) = await readers.WatchMemoryAsync(Pages, PageSize).ConfigureAwait(false);
        var growth = (peak - start) / (1024.0 * 1024);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{rows:N0} rows, {start / (1024.0 * 1024):0.0} MiB at the start, peak {growth:0.0} MiB above it"
            )
        );
        return growth <= LimitMebibytes ? 0 : 1;
    }
}
