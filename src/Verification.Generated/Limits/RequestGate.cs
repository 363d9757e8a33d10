using System.Threading.RateLimiting;

namespace Verification.Generated;

/// <summary>Lets requests through one by one as the rate limiter of the client allows, each redirect and retry being a request of its own.</summary>
internal sealed class RequestGate : IDisposable
{
    private readonly RateLimiter limiter;
    private readonly bool isOwn;

    /// <summary>Makes the gate of a client.</summary>
    /// <param name="given">The limiter that the options name, which stays the caller's.</param>
    /// <param name="documented">The limit that the vendor documents, for where they name none.</param>
    /// <param name="timeProvider">The clock.</param>
    internal RequestGate(RateLimiter? given, RateLimit? documented, TimeProvider timeProvider)
    {
        isOwn = given is null && documented is not null;
        limiter = given ?? (documented is null ? RateLimiters.None : RateLimiters.SlidingWindow(documented.Permits, documented.Window, timeProvider));
    }

    /// <summary>Waits until a request may be sent; the time limit of the call stands still meanwhile.</summary>
    /// <returns>What to dispose once the answer is read.</returns>
    /// <exception cref="InvalidOperationException">The limiter refuses the request at once instead of letting it wait.</exception>
    internal async ValueTask<RateLimitLease> EnterAsync(Call call)
    {
        var lease = await AcquireAsync(call).ConfigureAwait(false);
        if (lease.IsAcquired)
            return lease;

        lease.Dispose();
        throw new InvalidOperationException($"{call.Operation.Vendor} {call.Operation.Id}: the rate limiter in the options refused the request, and nothing was sent. Raise its QueueLimit, so that requests wait for their turn.");
    }

    public void Dispose()
    {
        if (isOwn)
            limiter.Dispose();
    }

    private async ValueTask<RateLimitLease> AcquireAsync(Call call)
    {
        var acquiring = limiter.AcquireAsync(permitCount: 1, call.Token);
        if (acquiring.IsCompleted)
            return await acquiring.ConfigureAwait(false);

        call.Deadline.Stop();
        try
        {
            return await acquiring.ConfigureAwait(false);
        }
        finally
        {
            call.Deadline.Start();
        }
    }
}
