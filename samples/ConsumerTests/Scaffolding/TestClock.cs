namespace ConsumerTests.Scaffolding;

/// <summary>A clock that only moves when a test moves it: waits of minutes take no time, and no test depends on its speed.</summary>
internal sealed class TestClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<TestTimer> armed = [];
    private DateTimeOffset now = new(2026, 3, 14, 2, 0, 0, TimeSpan.Zero);
    private TaskCompletionSource change = NewSignal();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new TestTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Completes once some code waits for exactly this long.</summary>
    public async Task WaitsAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (gate)
            {
                if (armed.Exists(timer => timer.Due - now == wait))
                    return;
                changed = change.Task;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Moves the clock, and ends the waits that are over by then.</summary>
    public void Advance(TimeSpan by)
    {
        List<TestTimer> due;
        lock (gate)
        {
            now += by;
            due = armed.FindAll(timer => timer.Due <= now);
            armed.RemoveAll(due.Contains);
        }

        foreach (var timer in due)
            timer.Ring();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Arm(TestTimer timer, TimeSpan wait)
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

    private void Disarm(TestTimer timer)
    {
        lock (gate)
            armed.Remove(timer);
    }

    private sealed class TestTimer(TestClock clock, Action ring) : ITimer
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
