namespace Verification.Sandbox.Data;

/// <summary>
/// When each row was created: row 0 is the newest, and the rows are spread evenly over a window with some jitter. Instants
/// are cut to the precision that the vendor writes, so that filters agree with what is read. Rows that arrived later, with
/// numbers below 0, follow each other within a minute each, so that they do not lie in the future.
/// </summary>
internal sealed class Timeline
{
    private readonly SeededHash hash;
    private readonly long newest;
    private readonly long spacing;
    private readonly long unit;

    public Timeline(int seed, string table, DateTimeOffset end, TimeSpan window, int rows, InstantPrecision precision)
    {
        hash = new SeededHash(seed, table);
        newest = end.UtcTicks;
        spacing = window.Ticks / Math.Max(rows, 1);
        unit = precision switch
        {
            InstantPrecision.Seconds => TimeSpan.TicksPerSecond,
            InstantPrecision.Milliseconds => TimeSpan.TicksPerMillisecond,
            _ => TimeSpan.TicksPerMicrosecond,
        };
    }

    public DateTime At(int row)
    {
        var spacing = row < 0 ? Math.Min(this.spacing, TimeSpan.TicksPerMinute) : this.spacing;
        var jitter = (long)((UInt128)hash.Of(row, 0) * (UInt128)spacing >> 64);
        var ticks = newest - (row * spacing) - jitter;
        return new DateTime(ticks - (ticks % unit), DateTimeKind.Utc);
    }
}
