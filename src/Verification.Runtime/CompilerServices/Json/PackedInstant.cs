using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>
/// An instant in the ten bytes that it needs; <c>DateTimeOffset?</c> takes 24, of which a page of rows has thousands.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PackedInstant
{
    /// <summary>Keeps the offset of an instant above zero, which stands for no instant.</summary>
    private const short Zero = 1024;

    /// <summary>Packs an instant.</summary>
    public static void Pack(DateTimeOffset? value, out long ticks, out short offset) =>
        (ticks, offset) = value is { } instant ? (instant.Ticks, (short)(Zero + instant.TotalOffsetMinutes)) : (0, (short)0);

    /// <summary>Unpacks an instant.</summary>
    public static DateTimeOffset? Unpack(long ticks, short offset) =>
        offset == 0 ? null : new DateTimeOffset(ticks, new TimeSpan((offset - Zero) * TimeSpan.TicksPerMinute));
}
