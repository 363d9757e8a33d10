using System.Diagnostics;
using System.Text.Json;
using HostileBodies.Vendors;
using HostileBodies.Wire;

namespace HostileBodies.Feeding;

/// <summary>The child: the clients of one vendor, which read each body that they are told of from the parent's server.</summary>
internal sealed class FeedChild : IDisposable
{
    private const int LargeBody = 1024 * 1024;

    private readonly ReadLog log = new();
    private readonly CaseHandler handler = new();
    private readonly CallClock clock = new();
    private readonly VendorClient client;
    private readonly VendorClient strict;

    /// <param name="vendor">The vendor.</param>
    /// <param name="address">Where the parent serves the bodies.</param>
    public FeedChild(string vendor, Uri address)
    {
        client = VendorClients.Open(vendor, primary: null, options => Configure(options, address));
        strict = VendorClients.Open(
            vendor,
            handler,
            options =>
            {
                Configure(options, address);
                options.StrictReading = true;
                options.Paging.ReadAhead = 2;
            }
        );
    }

    /// <summary>Reads bodies until there is none.</summary>
    /// <param name="cases">A line for each.</param>
    /// <param name="results">Is told what came of each, a line for each.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task RunAsync(TextReader cases, TextWriter results, CancellationToken cancellationToken)
    {
        while (await cases.ReadLineAsync(cancellationToken) is { } line)
        {
            var result = await ReadAsync(JsonSerializer.Deserialize(line, ProtocolJson.Default.FeedCase)!, cancellationToken);
            await results.WriteLineAsync(JsonSerializer.Serialize(result, ProtocolJson.Default.CaseResult).AsMemory(), cancellationToken);
            await results.FlushAsync(cancellationToken);
        }
    }

    public void Dispose()
    {
        client.Dispose();
        strict.Dispose();
        handler.Dispose();
        log.Dispose();
    }

    private async Task<CaseResult> ReadAsync(FeedCase next, CancellationToken cancellationToken)
    {
        clock.Reset();
        handler.Case = next.Index;
        var reader = next.Index % 7 == 0 ? strict : client;
        var before = GC.GetTotalAllocatedBytes();
        (var outcome, string? failure) = ("values", null);
        try
        {
            await reader.ReadAsync(
                next.Index % reader.Operations,
                isUsed: next.Size < LargeBody && next.Index % 3 != 0,
                clock,
                cancellationToken
            );
        }
        catch (Exception exception)
        {
            // The point of the run: whatever comes out that must not is the finding.
            outcome = exception.GetType().Name;
            failure = IsExpected(exception, next) ? null : exception.ToString();
        }

        return new CaseResult(outcome, clock.Longest, GC.GetTotalAllocatedBytes() - before, Peak(), failure);
    }

    /// <summary>
    /// Nothing is cancelled here, and a connection is lost only where the body is cut or no good stream: elsewhere such an exception would
    /// hide a fault of the client.
    /// </summary>
    private static bool IsExpected(Exception exception, FeedCase body) =>
        exception switch
        {
            VerificationException or TimeoutException => true,
            HttpRequestException => body.MayBeLost,
            _ => false,
        };

    private void Configure(VerificationOptions options, Uri address)
    {
        options.BaseUrl = address;
        options.Timeout = FeedResult.Timeout;
        options.AttemptTimeout = Timeout.InfiniteTimeSpan;
        options.MaximumResponseBytes = FeedResult.MaximumResponseBytes;
        options.Retry.MaximumRetries = 0;
        options.RateLimiter = RateLimiters.None;
        options.LoggerFactory = log;
    }

    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
