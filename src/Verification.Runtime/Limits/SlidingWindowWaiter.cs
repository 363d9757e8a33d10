using System.Threading.RateLimiting;

namespace Verification.Runtime;

/// <summary>A caller that waits for permits of a <see cref="SlidingWindowLimiter"/>, which calls all members under its lock.</summary>
internal sealed class SlidingWindowWaiter
{
    private readonly SlidingWindowLimiter limiter;
    private readonly TaskCompletionSource<RateLimitLease> lease = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationToken cancelledBy;

    internal SlidingWindowWaiter(SlidingWindowLimiter limiter, int permits)
    {
        this.limiter = limiter;
        Permits = permits;
        Node = new LinkedListNode<SlidingWindowWaiter>(this);
    }

    /// <summary>The number of permits that the caller waits for.</summary>
    internal int Permits { get; }

    /// <summary>The place in the queue.</summary>
    internal LinkedListNode<SlidingWindowWaiter> Node { get; }

    internal async Task<RateLimitLease> WaitAsync(CancellationToken cancellationToken)
    {
        cancelledBy = cancellationToken;
        var registration = cancellationToken.UnsafeRegister(static waiter => ((SlidingWindowWaiter)waiter!).Leave(), this);
        await using (registration.ConfigureAwait(false))
            return await lease.Task.ConfigureAwait(false);
    }

    internal void Grant(RateLimitLease granted) => lease.SetResult(granted);

    internal void Fail(Exception exception) => lease.SetException(exception);

    internal void Cancel() => lease.SetCanceled(cancelledBy);

    private void Leave() => limiter.Cancel(this);
}
