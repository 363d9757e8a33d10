using HostileBodies.Bodies;
using HostileBodies.Wire;

namespace HostileBodies.Feeding;

/// <summary>Makes and serves the bodies of a plan, one after another, and lets a child process read them.</summary>
internal sealed class Feeder : IAsyncDisposable
{
    private const int MostFailures = 20;
    private const int LargeBody = 1024 * 1024;
    private const int WarmUpBodies = 500;
    private const int LargestOfWarmUp = 64 * 1024;

    /// <summary>
    /// How often a call that took too long is repeated: only the client is at fault where each takes too long, not a busy machine.
    /// </summary>
    private const int Repetitions = 2;

    private readonly FeedPlan plan;
    private readonly BodyMaker maker;
    private readonly Responder responder;
    private readonly HostileServer server;
    private readonly FeedProcess child;

    private Feeder(FeedPlan plan)
    {
        this.plan = plan;
        var shape = VendorShape.Load(plan.Vendor);
        maker = new BodyMaker(shape, plan.Seed);
        responder = new Responder(shape);
        server = new HostileServer(responder);
        child = new FeedProcess(plan.Vendor, server.Address);
    }

    /// <summary>Feeds all bodies of a plan.</summary>
    public static async Task<FeedResult> RunAsync(FeedPlan plan, CancellationToken cancellationToken)
    {
        await using var feeder = new Feeder(plan);
        return await feeder.RunAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        child.Dispose();
        await server.DisposeAsync();
        responder.Dispose();
    }

    private async Task<FeedResult> RunAsync(CancellationToken cancellationToken)
    {
        var result = new FeedResult { Plan = plan, BaselineBytes = await WarmUpAsync(cancellationToken) };
        for (var index = plan.First; index < plan.First + plan.Count; index++)
        {
            try
            {
                result = await FeedAsync(index, result, cancellationToken);
            }
            catch (FeedEndedException exception)
            {
                result.Failures.Add($"{exception.Message} ({plan.Name(index)}: {responder.Body})");
                break;
            }
        }

        return result;
    }

    /// <summary>Lets the child load and compile what it needs.</summary>
    /// <returns>How much memory it then has, which no body is to blame for.</returns>
    private async Task<long> WarmUpAsync(CancellationToken cancellationToken)
    {
        long baseline = 0;
        for (var index = 0; index < WarmUpBodies; index++)
        {
            var body = Make(index);
            if (body.Size <= LargestOfWarmUp)
                baseline = (await child.ReadAsync(Case(index, body), cancellationToken)).PeakBytes;
        }

        return baseline;
    }

    private async Task<FeedResult> FeedAsync(int index, FeedResult result, CancellationToken cancellationToken)
    {
        var body = Make(index);
        var read = await MeasureAsync(Case(index, body), cancellationToken);
        if (read.Failure is not null && result.Failures.Count < MostFailures)
            result.Failures.Add($"{read.Failure} ({plan.Name(index)}: {body})");
        result.Outcomes[read.Outcome] = result.Outcomes.GetValueOrDefault(read.Outcome) + 1;
        var family = body.Family.ToString();
        result.Families[family] = result.Families.GetValueOrDefault(family) + 1;
        return result.With(index, body.Size, isLarge: body.Size >= LargeBody, read);
    }

    private HostileBody Make(int index)
    {
        maker.Make(index, server.Address.GetLeftPart(UriPartial.Authority), responder.Body);
        responder.Load(index);
        return responder.Body;
    }

    private static FeedCase Case(int index, HostileBody body) => new(index, body.Size, body.MayBeLost);

    /// <summary>Lets the child read the body at hand, once more where it took too long, and takes the shortest time.</summary>
    private async Task<CaseResult> MeasureAsync(FeedCase next, CancellationToken cancellationToken)
    {
        var read = await child.ReadAsync(next, cancellationToken);
        for (
            var repetition = 0;
            repetition < Repetitions && read.LongestCall > FeedResult.Timeout + FeedResult.LargestOverrun;
            repetition++
        )
        {
            responder.Reload();
            read = await child.ReadAsync(next, cancellationToken);
        }

        return read;
    }
}
