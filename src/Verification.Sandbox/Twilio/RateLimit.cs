using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Twilio;

/// <summary>
/// 100 requests within any minute, the strictest reading of "100 requests per minute" on the vendor page. A refused request does
/// not count, as it was never processed.
/// </summary>
internal sealed class RateLimit(TimeProvider timeProvider) : IExchangeStep
{
    private const int PermittedRequests = 100;
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Queue<DateTimeOffset> _permitted = new(PermittedRequests);

    public ValueTask RunAsync(Exchange exchange, ExchangeHandler next)
    {
        TimeSpan wait = Enter();
        if (wait == TimeSpan.Zero)
            return next(exchange);
        TwilioErrors.RateLimited(exchange, (int)Math.Ceiling(wait.TotalSeconds));
        return ValueTask.CompletedTask;
    }

    /// <summary>Zero if the request is permitted, else how long until one will be.</summary>
    private TimeSpan Enter()
    {
        lock (_gate)
        {
            DateTimeOffset now = timeProvider.GetUtcNow();
            while (_permitted.TryPeek(out DateTimeOffset oldest) && now - oldest >= s_window)
                _permitted.Dequeue();
            if (_permitted.Count >= PermittedRequests)
                return s_window - (now - _permitted.Peek());
            _permitted.Enqueue(now);
            return TimeSpan.Zero;
        }
    }
}
