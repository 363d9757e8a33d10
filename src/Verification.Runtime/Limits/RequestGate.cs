using System.Diagnostics;
using System.Threading.RateLimiting;

namespace Verification.Runtime;

/// <summary>Lets requests pass as the rate limiter of the client permits; each redirect and retry is a separate request.</summary>
internal sealed class RequestGate : IDisposable
{
    private readonly TransportSettings settings;
    private readonly RateLimiter limiter;
    private readonly bool isOwn;

    /// <summary>Makes the gate of a client.</summary>
    /// <param name="settings">The vendor's settings. The caller disposes the limiter in the options; without one, the documented limit
    /// applies.</param>
    internal RequestGate(TransportSettings settings)
    {
        this.settings = settings;
        isOwn = settings.RateLimiter is null && settings.DocumentedLimit is not null;
        limiter =
            settings.RateLimiter
            ?? (
                settings.DocumentedLimit is { } documented
                    ? RateLimiters.SlidingWindow(documented.Permits, documented.Window, settings.TimeProvider)
                    : RateLimiters.None
            );
    }

    /// <summary>Waits until a request may be sent; the time limit of the call is paused meanwhile.</summary>
    /// <returns>The lease to dispose once the response is read.</returns>
    /// <exception cref="InvalidOperationException">The limiter refuses the request instead of letting it wait.</exception>
    internal async ValueTask<RateLimitLease> EnterAsync(Call call)
    {
        var lease = await AcquireAsync(call).ConfigureAwait(false);
        if (lease.IsAcquired)
            return lease;

        lease.Dispose();
        throw new InvalidOperationException(
            $"{call.Operation.Vendor} {call.Operation.Id}: the rate limiter in the options refused the request, and nothing was sent. "
                + "Raise its QueueLimit, so that requests wait."
        );
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
        Instruments.LimiterWait.Record(
            wait.TotalSeconds,
            new TagList { { Tags.Vendor, call.Operation.Vendor }, { Tags.Operation, call.Operation.Id } }
        );
        ClientLog.Waited(settings.Logger, call.Operation.Vendor, call.Operation.Id, wait);
    }
}
