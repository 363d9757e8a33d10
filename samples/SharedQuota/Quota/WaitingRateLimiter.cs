using System.Threading.RateLimiting;

namespace SharedQuota.Quota;

/// <summary>
/// Lets requests wait for a limiter that can only refuse them, as those of RedisRateLimiting do: the clients need a limiter that waits.
/// </summary>
/// <param name="inner">The limiter, which is disposed with this one.</param>
/// <param name="interval">The time between two attempts to get a permit.</param>
/// <param name="timeProvider">The clock of that time.</param>
internal sealed class WaitingRateLimiter(RateLimiter inner, TimeSpan interval, TimeProvider timeProvider) : RateLimiter
{
    public override TimeSpan? IdleDuration => inner.IdleDuration;

    public override RateLimiterStatistics? GetStatistics() => inner.GetStatistics();

    protected override RateLimitLease AttemptAcquireCore(int permitCount) => inner.AttemptAcquire(permitCount);

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        while (true)
        {
            var lease = await inner.AcquireAsync(permitCount, cancellationToken);
            if (lease.IsAcquired)
                return lease;
            lease.Dispose();
            await Task.Delay(interval, timeProvider, cancellationToken);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await inner.DisposeAsync();
        await base.DisposeAsyncCore();
    }
}
