using System.Buffers.Text;
using System.Text;

namespace HostileBodies.Bodies;

/// <summary>Writes pieces of JSON.</summary>
internal static class Json
{
    /// <summary>Opens a page, up to its rows.</summary>
    public static CaseBuffer OpenPage(this CaseBuffer target, VendorShape shape) =>
        target.Add("{\"status\":\"success\",\"count\":\"2\",\""u8).AddText(shape.Rows).Add("\":["u8);

    /// <summary>Ends the rows and the page, which is the last.</summary>
    public static CaseBuffer ClosePage(this CaseBuffer target) => target.WithoutComma().Add("]}"u8);

    public static CaseBuffer AddText(this CaseBuffer target, string text)
    {
        Span<byte> utf8 = stackalloc byte[512];
        return text.Length <= utf8.Length / 3
            ? target.Add(utf8[..Encoding.UTF8.GetBytes(text, utf8)])
            : target.Add(Encoding.UTF8.GetBytes(text));
    }

    public static CaseBuffer AddNumber(this CaseBuffer target, int number)
    {
        Span<byte> digits = stackalloc byte[11];
        Utf8Formatter.TryFormat(number, digits, out var length);
        return target.Add(digits[..length]);
    }

    /// <summary>A name with its quotes and colon; now and then written with escapes.</summary>
    public static CaseBuffer AddName(this CaseBuffer target, string name, ref Dice dice)
    {
        target.Add("\""u8);
        if (dice.OneIn(20))
            target.AddText($"\\u{(int)name[0]:x4}{name[1..]}");
        else
            target.AddText(name);
        return target.Add("\":"u8);
    }

    /// <summary>Takes back the comma after the last item.</summary>
    public static CaseBuffer WithoutComma(this CaseBuffer target)
    {
        if (target.Written is [.., (byte)','])
            target.Truncate(target.Written.Length - 1);
        return target;
    }

    /// <summary>Writes something again and again, up to a size.</summary>
    public static CaseBuffer AddUpTo(this CaseBuffer target, int size, ReadOnlySpan<byte> piece)
    {
        var times = (size - target.Written.Length) / piece.Length;
        return times > 0 ? target.AddRepeated(piece, times) : target;
    }
}
