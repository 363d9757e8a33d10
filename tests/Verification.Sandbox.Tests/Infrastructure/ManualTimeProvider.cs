namespace Verification.Sandbox.Tests.Infrastructure;

/// <summary>A clock with timers that a test moves.</summary>
internal sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ManualTimer> armed = [];
    private DateTimeOffset now = start;
    private TaskCompletionSource change = NewSignal();

    public static DateTimeOffset Noon { get; } = new(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => now.UtcTicks;

    public void Advance(TimeSpan by)
    {
        ManualTimer[] due;
        lock (gate)
        {
            now += by;
            due = [.. armed.Where(timer => timer.Due <= now).OrderBy(timer => timer.Due)];
            armed.RemoveAll(due.Contains);
        }

        foreach (var timer in due)
            timer.Ring();
    }

    /// <summary>Completes when something waits for exactly this long.</summary>
    public async Task ArmedAsync(TimeSpan wait)
    {
        while (true)
        {
            Task change;
            lock (gate)
            {
                if (armed.Any(timer => timer.Due - now == wait))
                    return;
                change = this.change.Task;
            }

            await change.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Arm(ManualTimer timer, TimeSpan wait)
    {
        lock (gate)
        {
            armed.Remove(timer);
            if (wait == Timeout.InfiniteTimeSpan)
                return;
            timer.Due = now + wait;
            armed.Add(timer);
            change.SetResult();
            change = NewSignal();
        }
    }

    private void Disarm(ManualTimer timer)
    {
        lock (gate)
            armed.Remove(timer);
    }

    private sealed class ManualTimer(ManualTimeProvider clock, Action ring) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Arm(this, dueTime);
            return true;
        }

        public void Dispose() => clock.Disarm(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
