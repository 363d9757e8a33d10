using System.Text;

namespace Verification.Runtime;

/// <summary>
/// Instants as mail and older web interfaces write them, <c>Tue, 11 Aug 2020 18:36:59 +0000</c> (RFC 2822, section 3.3); the name of the
/// day is optional and not checked, the zone is an offset or one of GMT, UT, UTC, Z.
/// </summary>
internal static class MailInstant
{
    private const int LongestText = 40;
    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    internal static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset instant)
    {
        instant = default;
        if (text.Length > LongestText)
            return false;

        var rest = text;
        var comma = rest.IndexOf((byte)',');
        if (comma >= 0)
            rest = rest[(comma + 1)..];

        var day = Word(ref rest);
        var month = Word(ref rest);
        var year = Word(ref rest);
        var time = Word(ref rest);
        var zone = Word(ref rest);
        return rest.IsEmpty
            && TryDate(day, month, year, out var date)
            && IsoInstant.TryTime(ref time, out var ticks)
            && time.IsEmpty
            && TryZone(zone, out var minutes)
            && IsoInstant.TryCompose(date, ticks, minutes, out instant);
    }

    private static ReadOnlySpan<byte> Word(ref ReadOnlySpan<byte> text)
    {
        text = text.Trim((byte)' ');
        var end = text.IndexOf((byte)' ');
        var word = end < 0 ? text : text[..end];
        text = text[word.Length..].Trim((byte)' ');
        return word;
    }

    private static bool TryDate(ReadOnlySpan<byte> day, ReadOnlySpan<byte> month, ReadOnlySpan<byte> year, out DateOnly date)
    {
        date = default;
        if (day.Length > 2 || month.Length != 3 || year.Length != 4)
            return false;
        if (!IsoInstant.TryDigits(day, out var dayNumber) || !IsoInstant.TryDigits(year, out var yearNumber))
            return false;

        var index = Months.IndexOf(Encoding.Latin1.GetString(month), StringComparison.OrdinalIgnoreCase);
        return index >= 0 && index % 3 == 0 && IsoInstant.TryDate(yearNumber, (index / 3) + 1, dayNumber, out date);
    }

    private static bool TryZone(ReadOnlySpan<byte> zone, out int minutes)
    {
        minutes = 0;
        if (Ascii.EqualsIgnoreCase(zone, "GMT"u8) || Ascii.EqualsIgnoreCase(zone, "UT"u8) || Ascii.EqualsIgnoreCase(zone, "UTC"u8))
            return true;
        return !zone.IsEmpty && IsoInstant.TryOffset(zone, out minutes);
    }
}
