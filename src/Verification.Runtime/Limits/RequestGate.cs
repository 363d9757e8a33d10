using System.Diagnostics;
using System.Threading.RateLimiting;

namespace Verification.Runtime;

/// <summary>Lets requests through one by one as the rate limiter of the client allows, each redirect and retry being a request of its own.</summary>
internal sealed class RequestGate : IDisposable
{
    private readonly TransportSettings settings;
    private readonly RateLimiter limiter;
    private readonly bool isOwn;

    /// <summary>Makes the gate of a client.</summary>
    /// <param name="settings">The vendor's ways: the limiter that the options name stays the caller's; the documented limit counts where they name none.</param>
    internal RequestGate(TransportSettings settings)
    {
        this.settings = settings;
        isOwn = settings.RateLimiter is null && settings.DocumentedLimit is not null;
        limiter = settings.RateLimiter ?? (settings.DocumentedLimit is { } documented
            ? RateLimiters.SlidingWindow(documented.Permits, documented.Window, settings.TimeProvider)
            : RateLimiters.None);
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

        var started = settings.TimeProvider.GetTimestamp();
        call.Deadline.Stop();
        try
        {
            return await acquiring.ConfigureAwait(false);
        }
        finally
        {
            call.Deadline.Start();
            Report(call, settings.TimeProvider.GetElapsedTime(started));
        }
    }

    private void Report(Call call, TimeSpan wait)
    {
        Instruments.LimiterWait.Record(wait.TotalSeconds, new TagList { { Tags.Vendor, call.Operation.Vendor }, { Tags.Operation, call.Operation.Id } });
        ClientLog.Waited(settings.Logger, call.Operation.Vendor, call.Operation.Id, wait);
    }
}
