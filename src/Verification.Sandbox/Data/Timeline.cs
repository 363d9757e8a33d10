namespace Verification.Sandbox.Data;

/// <summary>
/// When each row was created: row 0 is the newest, and the rows are spread evenly over a window with some jitter. Instants
/// are cut to the precision that the vendor writes, so that filters agree with what is read. Rows that arrived later, with
/// numbers below 0, follow each other within a minute each, so that they do not lie in the future.
/// </summary>
internal sealed class Timeline
{
    private readonly SeededHash _hash;
    private readonly long _newest;
    private readonly long _spacing;
    private readonly long _unit;

    public Timeline(int seed, string table, DateTimeOffset end, TimeSpan window, int rows, InstantPrecision precision)
    {
        _hash = new SeededHash(seed, table);
        _newest = end.UtcTicks;
        _spacing = window.Ticks / Math.Max(rows, 1);
        _unit = precision switch
        {
            InstantPrecision.Seconds => TimeSpan.TicksPerSecond,
            InstantPrecision.Milliseconds => TimeSpan.TicksPerMillisecond,
            _ => TimeSpan.TicksPerMicrosecond,
        };
    }

    public DateTime At(int row)
    {
        long spacing = row < 0 ? Math.Min(_spacing, TimeSpan.TicksPerMinute) : _spacing;
        long jitter = (long)((UInt128)_hash.Of(row, 0) * (UInt128)spacing >> 64);
        long ticks = _newest - (row * spacing) - jitter;
        return new DateTime(ticks - (ticks % _unit), DateTimeKind.Utc);
    }
}
