namespace Verification.Runtime;

/// <summary>A time limit that can be paused, as waiting for the client's own rate limiter does not count.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource source;
    private readonly TimeProvider timeProvider;
    private TimeSpan left;
    private long started;

    /// <param name="limit">The time, or <see cref="Timeout.InfiniteTimeSpan"/>.</param>
    /// <param name="timeProvider">The clock.</param>
    internal Deadline(TimeSpan limit, TimeProvider timeProvider)
    {
        this.timeProvider = timeProvider;
        left = limit;
        started = timeProvider.GetTimestamp();
        source = new CancellationTokenSource(limit, timeProvider);
    }

    /// <summary>Cancelled when the time is over.</summary>
    internal CancellationToken Token => source.Token;

    internal bool IsOver => source.IsCancellationRequested;

    /// <summary>Whether a wait ends before the time is over.</summary>
    internal bool Leaves(TimeSpan wait) => IsEndless || wait < Left;

    /// <summary>The time that is left, which is negative where it is over; or <see cref="Timeout.InfiniteTimeSpan"/>.</summary>
    internal TimeSpan Left => IsEndless ? left : left - timeProvider.GetElapsedTime(started);

    private bool IsEndless => left == Timeout.InfiniteTimeSpan;

    internal void Stop()
    {
        if (IsEndless)
            return;
        source.CancelAfter(Timeout.InfiniteTimeSpan);
        left -= timeProvider.GetElapsedTime(started);
    }

    internal void Start()
    {
        if (IsEndless)
            return;
        started = timeProvider.GetTimestamp();
        source.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
    }

    public void Dispose() => source.Dispose();
}
