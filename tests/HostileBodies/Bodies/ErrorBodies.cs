namespace HostileBodies.Bodies;

/// <summary>Bodies that say what is wrong, in all shapes and too much of it.</summary>
internal static class ErrorBodies
{
    private static readonly string[] Names =
    [
        "code",
        "error_code",
        "errorCode",
        "message",
        "detail",
        "details",
        "error",
        "errors",
        "fields",
        "field_errors",
        "error_description",
        "more_info",
        "status",
        "title",
        "name",
        "0",
    ];

    private static readonly byte[][] Pieces = Values.Bytes(
        "\"a\",",
        "{},",
        "[],",
        "[\"a\"],",
        "{\"message\":\"a\"},",
        "{\"error\":{\"message\":\"a\"}},",
        "{\"a\":{\"b\":[\"c\"]}},",
        "null,",
        "1,",
        "{\"code\":\"1\"},",
        "[[\"x\"]],"
    );

    public static void Few(CaseBuffer target, VendorShape shape, ref Dice dice)
    {
        var isArray = dice.OneIn(6);
        target.Add(isArray ? "["u8 : "{"u8);
        for (var property = dice.Below(8); property > 0; property--)
        {
            if (!isArray)
                target.AddName(Name(shape, ref dice), ref dice);
            AddValue(target, shape, ref dice, levels: 4);
            target.Add(","u8);
        }

        target.WithoutComma().Add(isArray ? "]"u8 : "}"u8);
    }

    public static void Flood(CaseBuffer target, int size, ref Dice dice)
    {
        switch (dice.Below(6))
        {
            case 0:
                target.Add("["u8).AddUpTo(size, dice.Pick(Pieces)).WithoutComma().Add("]"u8);
                break;
            case 1:
                AddNamed(target.Add("{"u8), size, modulus: int.MaxValue, ref dice);
                target.Add("}"u8);
                break;
            case 2:
                target.Add("{\""u8).AddUpTo(1 + (size / 2), "A"u8).Add("\":{"u8);
                AddNamed(target, size, modulus: 7, ref dice);
                target.Add("}}"u8);
                break;
            case 3:
                target.Add("{\"message\":\""u8).AddUpTo(size, dice.Pick(Values.Text)).Add("\"}"u8);
                break;
            case 4:
                AddDeep(target, size, ref dice);
                break;
            default:
                target.Add("{\"errors\":["u8).AddUpTo(size, dice.Pick(Pieces)).WithoutComma().Add("]}"u8);
                break;
        }
    }

    /// <summary>Long names within one another, and below them very many texts: the whole path would be repeated for each.</summary>
    private static void AddDeep(CaseBuffer target, int size, ref Dice dice)
    {
        var levels = 1 + dice.Below(60);
        for (var level = 0; level < levels; level++)
            target.Add("{\""u8).AddUpTo(size / 2 * (level + 1) / levels, "A"u8).Add("\":"u8);
        target.Add("["u8).AddUpTo(size, dice.Pick(Pieces)).WithoutComma().Add("]"u8).AddRepeated("}"u8, levels);
    }

    private static void AddNamed(CaseBuffer target, int size, int modulus, ref Dice dice)
    {
        var value = dice.Pick(Pieces);
        for (var entry = 0; target.Written.Length < size - 64; entry++)
            target.Add("\""u8).AddNumber(entry % modulus).Add("\":"u8).Add(value);
        target.WithoutComma();
    }

    private static string Name(VendorShape shape, ref Dice dice) => dice.OneIn(4) ? dice.Pick(shape.Names) : dice.Pick(Names);

    private static void AddValue(CaseBuffer target, VendorShape shape, ref Dice dice, int levels)
    {
        var kind = levels == 0 ? 0 : dice.Below(3);
        if (kind == 0)
        {
            target.Add(dice.Pick(Values.Any));
            return;
        }

        target.Add(kind == 1 ? "{"u8 : "["u8);
        for (var item = dice.Below(4); item > 0; item--)
        {
            if (kind == 1)
                target.AddName(Name(shape, ref dice), ref dice);
            AddValue(target, shape, ref dice, levels - 1);
            target.Add(","u8);
        }

        target.WithoutComma().Add(kind == 1 ? "}"u8 : "]"u8);
    }
}
