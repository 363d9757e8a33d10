using Flavours.Tests.Comparison.Servers;
using Flavours.Tests.Comparison.Tools;

namespace Flavours.Tests.Comparison.Facts;

/// <summary>The vendor refuses a request for a while.</summary>
internal sealed record RetryAfterFact(string Question, Vendor Vendor) : Fact(Question, Vendor)
{
    /// <summary>Longer than the waits that a tool chooses by itself before its first retry, so that those cannot be mistaken for it.</summary>
    public const int Seconds = 4;

    public override async Task<string> ObserveAsync(Tool tool, CancellationToken cancellationToken)
    {
        var requests = 0;
        await using var home = HostileServer.Home(_ =>
            Interlocked.Increment(ref requests) == 1
                ? new Response(429, "{}", ("Retry-After", $"{Seconds}"))
                : new Response(200, Bodies.Page(Vendor))
        );
        var reading = await Reading.OfAsync(tool, Vendor, home.Address, cancellationToken);
        if (home.Received.Skip(1).FirstOrDefault() is not { } second)
            return $"no retry, {reading.Outcome}";
        var waited = second.Since(home.Received.First()) >= TimeSpan.FromSeconds(Seconds);
        return waited ? "waits that long, then retries" : "retries earlier";
    }
}
