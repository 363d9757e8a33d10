namespace Verification.Runtime;

/// <summary>
/// Dates and instants of ISO 8601 as vendors write them: <c>T</c>, <c>t</c> or a space between date and time, seconds and their
/// fraction optional, the offset as <c>Z</c>, <c>+00:00</c>, <c>+0000</c> or <c>+00</c>. No offset means UTC, a date alone its first
/// moment. Digits beyond a tick (100 ns) are cut off.
/// </summary>
internal static class IsoInstant
{
    private const int DateLength = 10;
    private const int UtcSecondsLength = 20;
    private const int UtcTicksLength = 28;
    private const int LargestOffsetMinutes = 14 * 60;

    internal static bool TryParseDate(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (text.Length != DateLength || text[4] != '-' || text[7] != '-')
            return false;
        if (!TryDigits(text[..4], out var year) || !TryDigits(text.Slice(5, 2), out var month) || !TryDigits(text.Slice(8, 2), out var day))
            return false;
        return TryDate(year, month, day, out date);
    }

    internal static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset instant)
    {
        instant = default;
        if (TryUtc(text, out instant))
            return true;
        if (text.Length < DateLength || !TryParseDate(text[..DateLength], out var date))
            return false;
        if (text.Length == DateLength)
            return TryCompose(date, 0, 0, out instant);
        if (text[DateLength] is not ((byte)'T' or (byte)'t' or (byte)' '))
            return false;

        var rest = text[(DateLength + 1)..];
        return TryTime(ref rest, out var ticks) && TryOffset(rest, out var minutes) && TryCompose(date, ticks, minutes, out instant);
    }

    internal static bool TryDate(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>Reads <c>HH:mm[:ss[.f…]]</c> and moves past it.</summary>
    internal static bool TryTime(ref ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length < 5 || text[2] != ':' || !TryDigits(text[..2], out var hour) || !TryDigits(text.Slice(3, 2), out var minute))
            return false;
        if (hour > 23 || minute > 59)
            return false;

        ticks = (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute);
        text = text[5..];
        if (text.Length < 3 || text[0] != ':')
            return true;
        if (!TryDigits(text.Slice(1, 2), out var second) || second > 59)
            return false;

        ticks += second * TimeSpan.TicksPerSecond;
        text = text[3..];
        return text.IsEmpty || text[0] is not ((byte)'.' or (byte)',') || TryFraction(ref text, ref ticks);
    }

    /// <summary>Reads the offset that fills the rest of the text.</summary>
    internal static bool TryOffset(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text.IsEmpty || (text.Length == 1 && text[0] is (byte)'Z' or (byte)'z'))
            return true;
        if (text[0] is not ((byte)'+' or (byte)'-') || text.Length is not (3 or 5 or 6) || !TryDigits(text.Slice(1, 2), out var hours))
            return false;

        var rest = 0;
        if (text.Length > 3 && ((text.Length == 6 && text[3] != ':') || !TryDigits(text[^2..], out rest)))
            return false;
        if (rest > 59)
            return false;

        minutes = ((hours * 60) + rest) * (text[0] == '-' ? -1 : 1);
        return Math.Abs(minutes) <= LargestOffsetMinutes;
    }

    internal static bool TryCompose(DateOnly date, long ticksOfDay, int offsetMinutes, out DateTimeOffset instant)
    {
        instant = default;
        var local = date.ToDateTime(TimeOnly.MinValue).Ticks + ticksOfDay;
        var utc = local - (offsetMinutes * TimeSpan.TicksPerMinute);
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
            return false;
        instant = new DateTimeOffset(local, new TimeSpan(offsetMinutes * TimeSpan.TicksPerMinute));
        return true;
    }

    internal static bool TryDigits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
                return false;
            value = (value * 10) + (digit - '0');
        }

        return !text.IsEmpty;
    }

    private static bool TryFraction(ref ReadOnlySpan<byte> text, ref long ticks)
    {
        var index = 1;
        var unit = TimeSpan.TicksPerSecond / 10;
        for (; index < text.Length && text[index] is >= (byte)'0' and <= (byte)'9'; index++, unit /= 10)
            ticks += (text[index] - '0') * unit;
        text = text[index..];
        return index > 1;
    }

    /// <summary>
    /// The forms of nearly all instants, <c>yyyy-MM-ddTHH:mm:ssZ</c> and the same with a fraction; other forms are read elsewhere.
    /// </summary>
    private static bool TryUtc(ReadOnlySpan<byte> text, out DateTimeOffset instant)
    {
        instant = default;
        if (text.Length is < UtcSecondsLength or > UtcTicksLength || text[^1] != 'Z')
            return false;
        if (text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
            return false;

        var (year, month, day) = ((100 * Two(text)) + Two(text[2..]), Two(text[5..]), Two(text[8..]));
        var (hour, minute, second) = (Two(text[11..]), Two(text[14..]), Two(text[17..]));
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || (day > 28 && day > DateTime.DaysInMonth(year, month)))
            return false;
        if ((uint)hour > 23 || (uint)minute > 59 || (uint)second > 59 || !TryTicks(text[(UtcSecondsLength - 1)..^1], out var ticks))
            return false;

        instant = new DateTimeOffset(new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc).Ticks + ticks, TimeSpan.Zero);
        return true;
    }

    /// <summary>A point and one to seven digits, or nothing.</summary>
    private static bool TryTicks(ReadOnlySpan<byte> fraction, out int ticks)
    {
        ticks = 0;
        if (fraction.IsEmpty)
            return true;
        if (fraction[0] != '.' || fraction.Length == 1)
            return false;

        var unit = (int)TimeSpan.TicksPerSecond / 10;
        for (var index = 1; index < fraction.Length; index++, unit /= 10)
        {
            var digit = (uint)(fraction[index] - '0');
            if (digit > 9)
                return false;
            ticks += (int)digit * unit;
        }

        return true;
    }

    /// <summary>A number of two digits; far below zero where they are not digits.</summary>
    private static int Two(ReadOnlySpan<byte> text)
    {
        var (tens, ones) = ((uint)(text[0] - '0'), (uint)(text[1] - '0'));
        return tens > 9 || ones > 9 ? -10_000 : (int)((10 * tens) + ones);
    }
}
