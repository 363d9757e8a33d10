namespace Verification.Sandbox.Data;

/// <summary>
/// When each row was created: row 0 is the newest, and the rows are spread evenly over a window with some jitter. Instants
/// are cut to the precision that the vendor writes, so that filters agree with what is read. Rows that arrived later have
/// numbers below 0 and the time of their arrival.
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
        var jitter = (long)((UInt128)hash.Of(row, 0) * (UInt128)spacing >> 64);
        return Instant(newest - (row * spacing) - jitter);
    }

    /// <summary>When a row was created that may have arrived later.</summary>
    public DateTime At(int row, LiveRows rows) =>
        row < 0 ? Instant(rows.ArrivalOf(row, new DateTimeOffset(newest, TimeSpan.Zero)).UtcTicks) : At(row);

    private DateTime Instant(long ticks) => new(ticks - (ticks % unit), DateTimeKind.Utc);
}
