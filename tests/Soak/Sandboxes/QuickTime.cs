namespace Soak.Sandboxes;

/// <summary>
/// A clock that runs a hundred times as fast as the system's. Waits between retries and injected latency keep their proportions, and a run
/// of thousands of faults takes minutes instead of hours.
/// </summary>
internal sealed class QuickTime : TimeProvider
{
    public const int Speed = 100;

    private readonly long start = System.GetTimestamp();
    private readonly DateTimeOffset startInstant = System.GetUtcNow();

    public override long TimestampFrequency => System.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => startInstant + GetElapsedTime(start * Speed, GetTimestamp());

    public override long GetTimestamp() => start * Speed + (System.GetTimestamp() - start) * Speed;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Real(dueTime), Real(period));

    private static TimeSpan Real(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? time : time / Speed;
}
