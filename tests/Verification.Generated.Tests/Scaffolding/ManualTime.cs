namespace Verification.Generated.Tests.Scaffolding;

/// <summary>A clock that moves only when a test moves it, or over waits that a test skips.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ManualTimer> armed = [];
    private readonly List<TimeSpan> skipped = [];
    private readonly List<(Func<TimeSpan, bool> IsMeant, TaskCompletionSource Armed)> observers = [];
    private readonly DateTimeOffset start;
    private TimeSpan elapsed;

    internal ManualTime(DateTimeOffset? start = null) => this.start = start ?? new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    /// <summary>Decides by their length which waits pass at once.</summary>
    internal Func<TimeSpan, bool> Skips { get; init; } = _ => false;

    /// <summary>The waits that passed at once, in their order.</summary>
    internal IReadOnlyList<TimeSpan> Skipped
    {
        get
        {
            lock (gate)
                return [.. skipped];
        }
    }

    /// <summary>The time since the clock was made.</summary>
    internal TimeSpan Elapsed
    {
        get
        {
            lock (gate)
                return elapsed;
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => start + Elapsed;

    public override long GetTimestamp() => Elapsed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock and fires the timers that are due, in order.</summary>
    internal void Advance(TimeSpan time)
    {
        TimeSpan target;
        lock (gate)
            target = elapsed + time;
        while (NextUntil(target) is { } timer)
            timer.Ring();
    }

    /// <summary>Waits until there is a wait of a matching length.</summary>
    internal Task ArmedAsync(Func<TimeSpan, bool> isMeant)
    {
        lock (gate)
        {
            if (armed.Any(timer => isMeant(timer.Due - elapsed)))
                return Task.CompletedTask;
            var observer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            observers.Add((isMeant, observer));
            return observer.Task.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    private ManualTimer? NextUntil(TimeSpan target)
    {
        lock (gate)
        {
            var next = armed.Where(timer => timer.Due <= target).MinBy(timer => timer.Due);
            elapsed = TimeSpan.FromTicks(Math.Max(elapsed.Ticks, (next?.Due ?? target).Ticks));
            if (next is not null)
                armed.Remove(next);
            return next;
        }
    }

    private void Arm(ManualTimer timer, TimeSpan wait)
    {
        lock (gate)
        {
            armed.Remove(timer);
            if (wait == Timeout.InfiniteTimeSpan)
                return;

            timer.Due = elapsed + wait;
            armed.Add(timer);
            foreach (var observer in observers.Where(observer => observer.IsMeant(wait)))
                observer.Armed.TrySetResult();
            if (!Skips(wait))
                return;
            skipped.Add(wait);
        }

        ThreadPool.UnsafeQueueUserWorkItem(_ => Advance(wait), null);
    }

    private void Disarm(ManualTimer timer)
    {
        lock (gate)
            armed.Remove(timer);
    }

    private sealed class ManualTimer(ManualTime time, Action ring) : ITimer
    {
        internal TimeSpan Due { get; set; }

        internal void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Arm(this, dueTime);
            return true;
        }

        public void Dispose() => time.Disarm(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
