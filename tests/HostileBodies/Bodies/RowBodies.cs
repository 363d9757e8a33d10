namespace HostileBodies.Bodies;

/// <summary>Pages whose rows are the trouble.</summary>
internal sealed class RowBodies(VendorShape shape)
{
    private static readonly byte[][] Kinds = Values.Bytes(
        "\"user\"",
        "\"business\"",
        "\"other\"",
        "\"\\u0075ser\"",
        "null",
        "0",
        "{}",
        "\"\""
    );

    public void RowFlood(CaseBuffer target, int size, ref Dice dice)
    {
        target.OpenPage(shape);
        var isMixed = dice.OneIn(3);
        var piece = dice.Pick(Values.Tiny);
        while (isMixed && target.Written.Length < size - 16)
            target.Add(dice.Pick(Values.Tiny));
        target.AddUpTo(size, piece).ClosePage();
    }

    public void ListFlood(CaseBuffer target, int size, ref Dice dice)
    {
        target.OpenPage(shape).Add("{"u8);
        var lists = 1 + dice.Below(8);
        var each = size / lists;
        for (var list = 1; list <= lists; list++)
        {
            var levels = 1 + dice.Below(3);
            target
                .AddName(dice.Pick(shape.Names), ref dice)
                .AddRepeated("["u8, levels)
                .AddUpTo(list * each, dice.Pick(Values.Tiny))
                .WithoutComma();
            target.AddRepeated("]"u8, levels).Add(","u8);
        }

        target.WithoutComma().Add("}"u8).ClosePage();
    }

    public void MapFlood(CaseBuffer target, int size, ref Dice dice)
    {
        target.OpenPage(shape).Add("{"u8).AddName(dice.Pick(shape.Names), ref dice).Add("{"u8);
        var modulus = dice.OneIn(3) ? 7 : int.MaxValue;
        var value = dice.Pick(Values.Any);
        for (var entry = 0; target.Written.Length < size - value.Length - 32; entry++)
            target.Add("\"k"u8).AddNumber(entry % modulus).Add("\":"u8).Add(value).Add(","u8);
        target.WithoutComma().Add("}}"u8).ClosePage();
    }

    public void UnknownProperties(CaseBuffer target, int size, ref Dice dice)
    {
        target.OpenPage(shape);
        var properties = dice.OneIn(3) ? int.MaxValue : 1 + dice.Below(30);
        var value = dice.OneIn(2) ? dice.Pick(Values.Any) : null;
        for (var number = 0; target.Written.Length < size - 128; )
        {
            target.Add("{"u8);
            for (var property = 0; property < properties && target.Written.Length < size - 128; property++, number++)
                target.Add("\"unknown"u8).AddNumber(number).Add("\":"u8).Add(value ?? dice.Pick(Values.Any)).Add(","u8);
            target.WithoutComma().Add("},"u8);
        }

        target.ClosePage();
    }

    public void RepeatedProperties(CaseBuffer target, int size, ref Dice dice)
    {
        target.OpenPage(shape).Add("{"u8);
        var names = 1 + dice.Below(6);
        var chosen = new string[names];
        for (var name = 0; name < names; name++)
            chosen[name] = dice.OneIn(6) ? "unknown" : dice.Pick(shape.Names);
        while (target.Written.Length < size - 256)
            target.AddName(dice.Pick(chosen), ref dice).Add(dice.Pick(Values.Any)).Add(","u8);
        target.WithoutComma().Add("}"u8).ClosePage();
    }

    public void Misfits(CaseBuffer target, int size, ref Dice dice)
    {
        var isPage = !dice.OneIn(4);
        if (isPage)
            target.OpenPage(shape);
        do
        {
            target.Add("{"u8);
            foreach (var name in shape.Names)
            {
                if (!dice.OneIn(5))
                    target.AddName(name, ref dice).Add(dice.Pick(Values.Any)).Add(","u8);
            }

            target.WithoutComma().Add("},"u8);
        } while (isPage && target.Written.Length < size - Values.Tiny.Length - 2_048);
        if (isPage)
            target.ClosePage();
        else
            target.WithoutComma();
    }

    public void AlternatingKinds(CaseBuffer target, int size, ref Dice dice)
    {
        target.OpenPage(shape);
        var kind = shape.Discriminator ?? shape.Names[0];
        var isFirst = dice.OneIn(2);
        var others = dice.Below(12);
        for (var row = 0; target.Written.Length < size - 2_048; row++)
        {
            target.Add("{"u8);
            if (isFirst)
                target.AddName(kind, ref dice).Add(Kinds[row % Kinds.Length]).Add(","u8);
            for (var other = 0; other < others; other++)
                target.AddName(shape.Names[((row * 7) + (other * 5)) % shape.Names.Count], ref dice).Add(dice.Pick(Values.Any)).Add(","u8);
            target.AddName(kind, ref dice).Add(Kinds[(row * 3) % Kinds.Length]).Add("},"u8);
        }

        target.ClosePage();
    }
}
