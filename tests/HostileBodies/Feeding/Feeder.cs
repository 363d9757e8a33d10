using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using HostileBodies.Bodies;
using HostileBodies.Vendors;
using HostileBodies.Wire;

namespace HostileBodies.Feeding;

/// <summary>Feeds the bodies, one after another, within this process, which is the child.</summary>
internal sealed class Feeder : IAsyncDisposable
{
    private const int MostFailures = 20;
    private const int LargeBody = 1024 * 1024;
    private const int BodiesBetweenLooks = 256;

    /// <summary>How often a call that took too long is repeated: only the client is at fault where each takes too long, not a busy machine.</summary>
    private const int Repetitions = 2;

    private readonly FeedPlan plan;
    private readonly BodyMaker maker;
    private readonly Responder responder;
    private readonly HostileHandler handler;
    private readonly HostileServer server;
    private readonly ReadLog log = new();
    private readonly VendorClient client;
    private readonly VendorClient strict;
    private readonly VendorClient remote;
    private readonly CallClock clock = new();

    public Feeder(FeedPlan plan)
    {
        this.plan = plan;
        var shape = VendorShape.Load(plan.Vendor);
        maker = new BodyMaker(shape, plan.Seed);
        responder = new Responder(shape);
        handler = new HostileHandler(responder);
        server = new HostileServer(responder);
        client = VendorClients.Open(plan.Vendor, handler, options => Configure(options, VendorClients.AddressOf(plan.Vendor)));
        strict = VendorClients.Open(plan.Vendor, handler, options =>
        {
            Configure(options, VendorClients.AddressOf(plan.Vendor));
            options.StrictReading = true;
            options.Paging.ReadAhead = 2;
        });
        remote = VendorClients.Open(plan.Vendor, primary: null, options => Configure(options, server.Address));
    }

    /// <summary>Feeds all bodies of the plan.</summary>
    /// <param name="progress">Is told the index of each body before it is fed, and the result at the end, a line each.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task RunAsync(TextWriter progress, CancellationToken cancellationToken)
    {
        var result = new FeedResult { Plan = plan };
        for (int index = plan.First; index < plan.First + plan.Count; index++)
        {
            await progress.WriteLineAsync(index.ToString(CultureInfo.InvariantCulture));
            result = await FeedAsync(index, result, cancellationToken);
        }

        result = Look(result, plan.First + plan.Count - 1);
        await progress.WriteLineAsync(JsonSerializer.Serialize(result, ProtocolJson.Default.FeedResult));
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        strict.Dispose();
        remote.Dispose();
        await server.DisposeAsync();
        handler.Dispose();
        responder.Dispose();
        log.Dispose();
    }

    private async Task<FeedResult> FeedAsync(int index, FeedResult result, CancellationToken cancellationToken)
    {
        HostileBody body = responder.Body;
        maker.Make(index, Origin(index), body);
        responder.Load();
        // The peak is to be what one body costs, and not the garbage of all before it.
        if (body.Size >= LargeBody / 4)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        string outcome = await MeasureAsync(index, result.Failures, cancellationToken);
        result.Outcomes[outcome] = result.Outcomes.GetValueOrDefault(outcome) + 1;
        string family = body.Family.ToString();
        result.Families[family] = result.Families.GetValueOrDefault(family) + 1;
        bool isSlowest = clock.Longest > result.SlowestCall;
        result = result with
        {
            Bodies = result.Bodies + 1,
            LargestBody = Math.Max(result.LargestBody, body.Size),
            LargeBodies = result.LargeBodies + (body.Size >= LargeBody ? 1 : 0),
            SlowestCall = isSlowest ? clock.Longest : result.SlowestCall,
            SlowestIndex = isSlowest ? index : result.SlowestIndex,
        };
        return body.Size >= LargeBody / 4 || index % BodiesBetweenLooks == 0 ? Look(result, index) : result;
    }

    /// <summary>Feeds the body at hand, once more where it took too long; the clock then holds the shortest time.</summary>
    private async Task<string> MeasureAsync(int index, List<string> failures, CancellationToken cancellationToken)
    {
        string outcome = "";
        for (int repetition = 0; repetition <= Repetitions; repetition++)
        {
            clock.Reset();
            responder.Reload();
            outcome = await ReadAsync(index, failures, cancellationToken);
            if (clock.Longest <= FeedResult.Timeout + FeedResult.LargestOverrun)
                break;
        }

        return outcome;
    }

    private async Task<string> ReadAsync(int index, List<string> failures, CancellationToken cancellationToken)
    {
        VendorClient reader = responder.Body.IsOverSocket ? remote : index % 7 == 0 ? strict : client;
        try
        {
            await reader.ReadAsync(index % reader.Operations, isUsed: responder.Body.Size < LargeBody && index % 3 != 0, clock, cancellationToken);
            return "values";
        }
        catch (Exception exception)
        {
            // The point of the run: whatever comes out that must not is the finding.
            if (!IsExpected(exception) && failures.Count < MostFailures)
                failures.Add($"{exception} (--vendor {plan.Vendor} --seed {plan.Seed} --index {index}: {responder.Body})");
            return exception.GetType().Name;
        }
    }

    /// <summary>
    /// Nothing is cancelled here, and a connection is lost only where the body is cut or no good stream: elsewhere such an exception would hide
    /// a fault of the client.
    /// </summary>
    private bool IsExpected(Exception exception) => exception switch
    {
        VerificationException or TimeoutException => true,
        HttpRequestException => responder.Body.MayBeLost,
        _ => false,
    };

    private string Origin(int index) =>
        BodyMaker.IsOverSocket(index) ? server.Address.GetLeftPart(UriPartial.Authority) : VendorClients.AddressOf(plan.Vendor).GetLeftPart(UriPartial.Authority);

    private void Configure(VerificationOptions options, Uri address)
    {
        options.BaseUrl = address;
        options.Timeout = FeedResult.Timeout;
        options.AttemptTimeout = Timeout.InfiniteTimeSpan;
        options.MaximumResponseBytes = HostileBody.LargestBytes;
        options.Retry.MaximumRetries = 0;
        options.RateLimiter = RateLimiters.None;
        options.LoggerFactory = log;
    }

    private static FeedResult Look(FeedResult result, int index)
    {
        using var process = Process.GetCurrentProcess();
        long peak = process.PeakWorkingSet64;
        return peak > result.PeakBytes ? result with { PeakBytes = peak, PeakIndex = index } : result;
    }
}
