namespace Verification.Sandbox.Data;

/// <summary>
/// The current rows of a table. At the start they are 0 to <c>count</c> - 1, newest first; rows that
/// arrive later are -1, -2 and so on, so that the order of the numbers stays that of the list. Safe for concurrent use.
/// </summary>
internal sealed class LiveRows(int count, TimeProvider clock)
{
    private readonly Lock gate = new();
    private volatile State state = State.Start(version: 0);

    /// <summary>The newest row.</summary>
    public int First => state.First;

    /// <summary>One past the oldest row.</summary>
    public int End => count;

    /// <summary>Changes whenever the rows change.</summary>
    public int Version => state.Version;

    public bool HasRemovals => state.Removed.Count > 0;

    /// <summary>False for rows that have left, though a token may still name them.</summary>
    public bool Contains(int row) => this.state is var state && row >= state.First && row < count && !state.Removed.Contains(row);

    public void Insert(int rows)
    {
        if (rows == 0)
            return;
        lock (gate)
        {
            var first = state.First - rows;
            state = state with { Version = state.Version + 1, Arrivals = [.. state.Arrivals, new Arrival(first, rows, clock.GetUtcNow())] };
        }
    }

    public void Remove(IReadOnlyCollection<int> rows)
    {
        if (rows.Count == 0)
            return;
        lock (gate)
            state = state with { Version = state.Version + 1, Removed = new HashSet<int>(state.Removed.Concat(rows)) };
    }

    /// <summary>Restores the rows of the start.</summary>
    public void Restore()
    {
        lock (gate)
            state = State.Start(state.Version + 1);
    }

    /// <summary>
    /// When a row that arrived later was created: the newest of an arrival at its time, the others at most a minute apart before it, and
    /// none before the previous arrival or <paramref name="start"/>.
    /// </summary>
    public DateTimeOffset ArrivalOf(int row, DateTimeOffset start)
    {
        foreach (var arrival in state.Arrivals)
        {
            if (row < arrival.First)
            {
                start = arrival.Time > start ? arrival.Time : start;
                continue;
            }

            var span = arrival.Time - start;
            if (span <= TimeSpan.Zero)
                return start;
            var step = Math.Min(span.Ticks / arrival.Rows, TimeSpan.TicksPerMinute);
            return arrival.Time.AddTicks(-step * (row - arrival.First));
        }

        return start;
    }

    private sealed record Arrival(int First, int Rows, DateTimeOffset Time);

    private sealed record State(int Version, IReadOnlyList<Arrival> Arrivals, HashSet<int> Removed)
    {
        public int First => Arrivals is [.., var last] ? last.First : 0;

        public static State Start(int version) => new(version, [], []);
    }
}
