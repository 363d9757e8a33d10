namespace Verification.Sandbox.Data;

/// <summary>
/// The current rows of a table. At the start they are 0 to <c>count</c> - 1, newest first; rows that
/// arrive later are -1, -2 and so on, so that the order of the numbers stays that of the list. Safe for concurrent use.
/// </summary>
internal sealed class LiveRows(int count)
{
    private readonly Lock gate = new();
    private volatile State state = new(0, 0, new HashSet<int>());

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
            state = state with { Version = state.Version + 1, First = state.First - rows };
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
            state = new State(state.Version + 1, 0, new HashSet<int>());
    }

    private sealed record State(int Version, int First, HashSet<int> Removed);
}
