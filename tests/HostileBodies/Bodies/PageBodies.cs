namespace HostileBodies.Bodies;

/// <summary>Bodies whose root, cursor or bytes are the trouble.</summary>
internal sealed class PageBodies(VendorShape shape)
{
    private static readonly byte[][] Roots = Values.Bytes(
        "",
        " ",
        "null",
        "true",
        "0",
        "-",
        "\"\"",
        "[]",
        "{}",
        "[{}]",
        "{\"error\":\"x\"}",
        "{\"detail\":{}}",
        "{\"code\":20429}",
        "{\"status\":\"FAIL\"}",
        "{\"status\":\"fail\"}",
        "<html></html>",
        "ok",
        "{\"next\":null}",
        "{\"data\":[]}",
        "NaN",
        "'x'",
        "undefined",
        "{'a':1}",
        "{a:1}",
        "[1,]",
        "{\"a\":1,}"
    );

    private static readonly string[] Hosts =
    [
        "evil.example",
        "[::1",
        "\u202e",
        "localhost:99999",
        "a@b",
        "..",
        "%00",
        "xn--",
        "\u00ad",
        "127.0.0.1:1",
        "\uff45vil.example",
        "",
    ];

    private static readonly string[] Paths =
    [
        "",
        "/",
        "/v3/sessions/",
        "/v3/sessions",
        "/v2/Attempts",
        "/v2/attempts",
        "/v2/Attempts/",
        "/../v2/Attempts",
        "/v2/Attempts/..",
        "//x",
        "/%2e%2e/",
        "\\",
    ];

    private static readonly string[] Queries =
    [
        "",
        "?",
        "?a",
        "?limit=1&offset=1",
        "?offset=99999999999999999999",
        "?PageToken=\ud83d\ude00",
        "?Page=1&PageToken=x",
        "?session_kind=business",
        "?&&&",
        "?%",
        "?=",
        "#x",
        "?x=%zz",
    ];

    private static readonly string[] Schemes =
    [
        "http://",
        "https://",
        "file://",
        "//",
        "javascript:",
        "ftp://",
        "",
        "http:",
        "https:///",
        "\\\\",
        " http://",
    ];

    public void Cursors(CaseBuffer target, ref Dice dice) =>
        AddPage(target, dice.OneIn(3) ? LongText(ref dice) : dice.Pick(Values.Any), ref dice);

    public void NextLinks(CaseBuffer target, string origin, ref Dice dice)
    {
        var start = dice.OneIn(3) ? dice.Pick(Schemes) + dice.Pick(Hosts) : origin;
        var link = start + dice.Pick(Paths) + dice.Pick(Queries);
        if (dice.OneIn(12))
            link += new string('x', dice.Below(40_000));
        var text = new CaseBuffer();
        text.Add("\""u8).AddText(link.Replace("\\", "\\\\", StringComparison.Ordinal)).Add("\""u8);
        AddPage(target, text.Written, ref dice);
    }

    public void WrongRoot(CaseBuffer target, int size, ref Dice dice)
    {
        if (dice.OneIn(2))
            target.Add(dice.Pick(Roots));
        else
            target.Add("{\""u8).AddText(shape.Rows).Add("\":"u8).Add(dice.Pick(Values.Any)).Add("}"u8);
        if (dice.OneIn(4))
            target.AddUpTo(size, " \r\n\t"u8);
    }

    public void Punctuation(CaseBuffer target, int size, ref Dice dice)
    {
        if (dice.OneIn(2))
            target.OpenPage(shape);
        var piece = dice.Pick(
            Values.Bytes(
                " ",
                "\n",
                ",",
                ":",
                "[",
                "{",
                "\"",
                "]",
                "}",
                "\\",
                "[,",
                "{\"\":",
                "\"\":",
                "-",
                "0",
                "e",
                "t",
                "n",
                "\0",
                "1 ",
                "\t\t\r\n"
            )
        );
        target.AddUpTo(size, piece);
        if (dice.OneIn(2))
            target.Add("]}"u8);
    }

    public void Noise(CaseBuffer target, int size, ref Dice dice)
    {
        if (dice.OneIn(3))
            target.OpenPage(shape);
        Span<byte> block = stackalloc byte[256];
        while (target.Written.Length < size)
        {
            for (var index = 0; index < block.Length; index++)
                block[index] = (byte)dice.Below(256);
            target.Add(block[..Math.Min(block.Length, size - target.Written.Length)]);
            if (dice.OneIn(4) && size > 16 * 1024)
                target.AddUpTo(Math.Min(size, target.Written.Length + (64 * 1024)), block);
        }
    }

    private static byte[] LongText(ref Dice dice)
    {
        var text = new CaseBuffer();
        text.Add("\""u8).AddRepeated(dice.Pick(Values.Text), 1 + dice.Below(dice.OneIn(4) ? 6_000 : 20)).Add("\""u8);
        return text.Written.ToArray();
    }

    /// <summary>A page of one row with a way to the next one.</summary>
    private void AddPage(CaseBuffer target, ReadOnlySpan<byte> next, ref Dice dice)
    {
        target.Add("{"u8);
        foreach (var name in shape.Next)
        {
            if (name != shape.Next[0])
                target.Add("{"u8);
            target.AddName(name, ref dice);
        }

        target.Add(shape.Next.Count == 0 ? "\"next\":"u8 : ""u8).Add(next);
        target.AddRepeated("}"u8, Math.Max(0, shape.Next.Count - 1));
        target.Add(",\""u8).AddText(shape.Rows).Add("\":[{\"id\":\"1\"}]}"u8);
    }
}
