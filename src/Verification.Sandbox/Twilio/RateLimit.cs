using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Twilio;

/// <summary>
/// 100 requests within any minute, the strictest reading of "100 requests per minute" on the vendor page. A refused request does
/// not count, as it was never processed.
/// </summary>
internal sealed class RateLimit(TimeProvider timeProvider) : IExchangeStep
{
    private const int PermittedRequests = 100;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Queue<DateTimeOffset> permitted = new(PermittedRequests);

    public ValueTask RunAsync(Exchange exchange, ExchangeHandler next)
    {
        var wait = Enter();
        if (wait == TimeSpan.Zero)
            return next(exchange);
        TwilioErrors.RateLimited(exchange, (int)Math.Ceiling(wait.TotalSeconds));
        return ValueTask.CompletedTask;
    }

    /// <summary>Zero if the request is permitted, else how long until one will be.</summary>
    private TimeSpan Enter()
    {
        lock (gate)
        {
            var now = timeProvider.GetUtcNow();
            while (permitted.TryPeek(out var oldest) && now - oldest >= Window)
                permitted.Dequeue();
            if (permitted.Count >= PermittedRequests)
                return Window - (now - permitted.Peek());
            permitted.Enqueue(now);
            return TimeSpan.Zero;
        }
    }
}
