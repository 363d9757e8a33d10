using System.Threading.RateLimiting;

namespace Verification.Runtime;

/// <summary>
/// Limits the permits within any window, on a <see cref="TimeProvider"/>, which the limiters of .NET do not support. Those also count from
/// when a permit is acquired. But a vendor counts when a request arrives, and two requests that leave a minute apart can arrive closer
/// together. So a permit here is in use from when it is acquired until one window after its return.
/// </summary>
internal sealed class SlidingWindowLimiter : RateLimiter
{
    private readonly Lock gate = new();
    private readonly int permits;
    private readonly TimeSpan window;
    private readonly TimeProvider timeProvider;
    private readonly ITimer timer;
    private readonly Queue<(long At, int Permits)> returned = new();
    private readonly LinkedList<SlidingWindowWaiter> waiters = new();

    private int free;
    private int taken;
    private int queued;
    private long idleSince;
    private long granted;
    private long refused;
    private bool isDisposed;

    internal SlidingWindowLimiter(int permits, TimeSpan window, TimeProvider timeProvider)
    {
        this.permits = permits;
        this.window = window;
        this.timeProvider = timeProvider;
        free = permits;
        idleSince = timeProvider.GetTimestamp();
        timer = timeProvider.CreateTimer(
            static limiter => ((SlidingWindowLimiter)limiter!).Serve(),
            this,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
    }

    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (gate)
                return taken > 0 || waiters.Count > 0 ? null : timeProvider.GetElapsedTime(idleSince);
        }
    }

    public override RateLimiterStatistics GetStatistics()
    {
        lock (gate)
        {
            Collect();
            return new RateLimiterStatistics
            {
                CurrentAvailablePermits = free,
                CurrentQueuedCount = queued,
                TotalSuccessfulLeases = granted,
                TotalFailedLeases = refused,
            };
        }
    }

    /// <summary>Returns permits; they are free again one window from now.</summary>
    internal void Release(int count)
    {
        lock (gate)
        {
            taken -= count;
            idleSince = timeProvider.GetTimestamp();
            if (isDisposed)
                return;
            if (count > 0)
                returned.Enqueue((idleSince, count));
            Serve();
        }
    }

    /// <summary>Removes a caller that no longer waits; those behind it may now proceed.</summary>
    internal void Cancel(SlidingWindowWaiter waiter)
    {
        lock (gate)
        {
            if (waiter.Node.List is null)
                return;
            waiters.Remove(waiter.Node);
            queued -= waiter.Permits;
            waiter.Cancel();
            Serve();
        }
    }

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (gate)
        {
            ThrowIfUnusable(permitCount);
            if (TryTake(permitCount) is { } lease)
                return lease;
            refused++;
            return SlidingWindowLease.Refused;
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        SlidingWindowWaiter waiter;
        lock (gate)
        {
            ThrowIfUnusable(permitCount);
            if (TryTake(permitCount) is { } lease)
                return new(lease);

            waiter = new SlidingWindowWaiter(this, permitCount);
            waiters.AddLast(waiter.Node);
            queued += permitCount;
            Serve();
        }

        return new(waiter.WaitAsync(cancellationToken));
    }

    protected override ValueTask DisposeAsyncCore()
    {
        Close();
        return base.DisposeAsyncCore();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Close();
        base.Dispose(disposing);
    }

    private void Close()
    {
        lock (gate)
        {
            isDisposed = true;
            timer.Dispose();
            foreach (var waiter in waiters)
            {
                waiter.Fail(
                    new ObjectDisposedException(nameof(RateLimiter), "The rate limiter was disposed while a request waited for it.")
                );
            }

            waiters.Clear();
            queued = 0;
        }
    }

    private void ThrowIfUnusable(int permitCount)
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(permitCount, permits);
    }

    /// <summary>Acquires permits, unless others are waiting.</summary>
    private SlidingWindowLease? TryTake(int count)
    {
        Collect();
        return waiters.Count == 0 && CanTake(count) ? Take(count) : null;
    }

    /// <summary>Zero permits can be requested to see whether any are free (the contract of <see cref="RateLimiter"/>).</summary>
    private bool CanTake(int count) => free >= Math.Max(count, 1);

    private SlidingWindowLease Take(int count)
    {
        free -= count;
        taken += count;
        granted++;
        return new SlidingWindowLease(this, count);
    }

    /// <summary>Serves the waiting callers, oldest first, and sets the timer for the next.</summary>
    private void Serve()
    {
        lock (gate)
        {
            if (isDisposed)
                return;

            Collect();
            while (waiters.First is { Value: var waiter } && CanTake(waiter.Permits))
            {
                waiters.RemoveFirst();
                queued -= waiter.Permits;
                waiter.Grant(Take(waiter.Permits));
            }

            if (waiters.Count > 0 && returned.TryPeek(out var next))
                timer.Change(WholeMilliseconds(window - timeProvider.GetElapsedTime(next.At)), Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Frees the permits that were returned a window ago.</summary>
    private void Collect()
    {
        while (returned.TryPeek(out var oldest) && timeProvider.GetElapsedTime(oldest.At) >= window)
            free += returned.Dequeue().Permits;
    }

    /// <summary>Timers cut their time to whole milliseconds, so they would fire too early.</summary>
    private static TimeSpan WholeMilliseconds(TimeSpan time) =>
        TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max(time.TotalMilliseconds, 0)));
}
