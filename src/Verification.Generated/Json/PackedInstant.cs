namespace Verification.Generated;

/// <summary>
/// An instant in the ten bytes that it needs; <c>DateTimeOffset?</c> takes 24, of which a page of rows has thousands.
/// </summary>
internal static class PackedInstant
{
    /// <summary>Keeps the offset of an instant above zero, which stands for no instant.</summary>
    private const short Zero = 1024;

    internal static void Pack(DateTimeOffset? value, out long ticks, out short offset) =>
        (ticks, offset) = value is { } instant ? (instant.Ticks, (short)(Zero + instant.TotalOffsetMinutes)) : (0, (short)0);

    internal static DateTimeOffset? Unpack(long ticks, short offset) =>
        offset == 0 ? null : new DateTimeOffset(ticks, new TimeSpan((offset - Zero) * TimeSpan.TicksPerMinute));
}
