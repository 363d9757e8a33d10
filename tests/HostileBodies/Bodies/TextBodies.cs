namespace HostileBodies.Bodies;

/// <summary>Bodies whose texts, numbers and depth are the trouble.</summary>
internal sealed class TextBodies(VendorShape shape)
{
    private static readonly byte[][] Digits = Values.Bytes("1", "9", "0", "123456789", "10");

    public void OddText(CaseBuffer target, int size, ref Dice dice)
    {
        target.OpenPage(shape);
        do
        {
            target.Add("{"u8);
            for (var property = dice.Below(8); property >= 0; property--)
            {
                if (dice.OneIn(2))
                    target.AddName(dice.Pick(shape.Names), ref dice);
                else
                    AddText(target, ref dice).Add(":"u8);
                AddText(target, ref dice).Add(","u8);
            }

            target.WithoutComma().Add("},"u8);
        } while (target.Written.Length < size - 2_048);
        target.ClosePage();
    }

    /// <summary>In a known property, an unknown one, as a row, among the page's own, or as a whole; closed or not.</summary>
    public void DeepNesting(CaseBuffer target, int size, ref Dice dice)
    {
        var opening = dice.Pick(
            Values.Bytes("[", "{\"a\":", "[{\"a\":", "{\"" + dice.Pick(shape.Names) + "\":", "[[],", "{\"a\":1,\"a\":")
        );
        byte[] closing =
        [
            .. opening.Where(letter => letter is (byte)'[' or (byte)'{' && !opening.AsSpan().StartsWith("[[]"u8)).Select(Closing).Reverse(),
        ];
        if (closing.Length == 0)
            closing = "]"u8.ToArray();
        var levels = dice.OneIn(2) ? 55 + dice.Below(20) : Math.Max(1, (size - 256) / (opening.Length + closing.Length));
        var place = dice.Below(5);
        if (place is 0 or 1 or 2)
            target.OpenPage(shape);
        if (place == 3)
            target.Add("{\"unknown\":"u8);
        if (place is 0 or 1)
            target.Add("{"u8).AddName(place == 0 ? dice.Pick(shape.Names) : "unknown", ref dice);
        target.AddRepeated(opening, levels).Add("1"u8).AddRepeated(closing, dice.OneIn(8) ? dice.Below(levels) : levels);
        if (place is 0 or 1)
            target.Add("}"u8);
        if (place is 0 or 1 or 2)
            target.ClosePage();
        if (place == 3)
            target.Add(",\""u8).AddText(shape.Rows).Add("\":[]}"u8);
    }

    public void HugeNumbers(CaseBuffer target, int size, ref Dice dice)
    {
        target.OpenPage(shape);
        var numbers = 1 + dice.Below(12);
        for (var number = 0; number < numbers; number++)
        {
            target.Add("{"u8).AddName(dice.Pick(shape.Names), ref dice).Add(dice.OneIn(3) ? "-"u8 : ""u8).Add("1"u8);
            target.AddUpTo(size / numbers * (number + 1), dice.Pick(Digits));
            target.Add(dice.Pick(Values.Bytes("", ".5", "e99999999999", ".0e-1", "e+0", "."))).Add("},"u8);
        }

        target.ClosePage();
    }

    public void HugeText(CaseBuffer target, int size, ref Dice dice)
    {
        var piece = dice.Pick(Values.Text);
        var form = dice.Below(4);
        if (form > 0)
            target.OpenPage(shape);
        if (form is 1 or 2)
            target.Add("{"u8);
        if (form == 1)
            target.AddName(dice.Pick(shape.Names), ref dice);
        target.Add("\""u8).AddUpTo(size - 16, piece).Add("\""u8);
        if (form == 2)
            target.Add(":1"u8);
        if (form is 1 or 2)
            target.Add("}"u8);
        if (form > 0)
            target.ClosePage();
    }

    public void AnyJson(CaseBuffer target, int size, ref Dice dice)
    {
        if (!dice.OneIn(4))
            target.OpenPage(shape);
        var isPage = target.Written.Length > 0;
        do
        {
            AddValue(target, ref dice, levels: 4);
            target.Add(","u8);
        } while (isPage && target.Written.Length < size - 16 * 1024);
        if (isPage)
            target.ClosePage();
        else
            target.WithoutComma();
    }

    private void AddValue(CaseBuffer target, ref Dice dice, int levels)
    {
        var kind = levels == 0 ? 0 : dice.Below(4);
        if (kind < 2)
        {
            target.Add(dice.Pick(Values.Any));
            return;
        }

        target.Add(kind == 2 ? "{"u8 : "["u8);
        for (var item = dice.Below(5); item > 0; item--)
        {
            if (kind == 2)
                target.AddName(dice.Pick(shape.Names), ref dice);
            AddValue(target, ref dice, levels - 1);
            target.Add(","u8);
        }

        target.WithoutComma().Add(kind == 2 ? "}"u8 : "]"u8);
    }

    private static CaseBuffer AddText(CaseBuffer target, ref Dice dice)
    {
        target.Add("\""u8);
        for (var piece = dice.Below(6); piece > 0; piece--)
            target.Add(dice.Pick(Values.Text));
        return target.Add("\""u8);
    }

    private static byte Closing(byte opening) => opening == '[' ? (byte)']' : (byte)'}';
}
