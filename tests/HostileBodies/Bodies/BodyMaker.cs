namespace HostileBodies.Bodies;

/// <summary>Makes the bodies of one vendor. A seed and an index make the same body every time.</summary>
/// <param name="shape">What the vendor's bodies look like.</param>
/// <param name="seed">What all bodies of a run are derived from.</param>
internal sealed class BodyMaker(VendorShape shape, int seed)
{
    private const int Small = 4 * 1024;
    private const int Medium = 256 * 1024;

    private static readonly BodyFamily[] Families = Enum.GetValues<BodyFamily>();

    private static readonly BodyEncoding[] Bombs = [BodyEncoding.GzipBomb, BodyEncoding.BrotliBomb];

    private static readonly BodyEncoding[] Encodings = [.. Enum.GetValues<BodyEncoding>().Except(Bombs)];

    private static readonly int[] ErrorStatuses = [400, 401, 403, 404, 408, 409, 422, 429, 451, 500, 502, 503, 504, 599, 799, 206, 207];

    private static readonly int[] OtherStatuses = [201, 202, 203, 204, 205, 301, 302, 304, 307, 308];

    private static readonly (string Name, string Value)[] OddHeaders =
    [
        ("Retry-After", "0"),
        ("Retry-After", "99999999999999999999"),
        ("Retry-After", "-1"),
        ("Retry-After", "Wed, 99 Foo 2099 00:00:00 GMT"),
        ("Location", "//"),
        ("Location", "http://["),
        ("Location", "?"),
        ("X-Request-Id", ""),
        ("X-Request-Id", new string('x', 8_000)),
        ("Content-Type", "text/html; charset=utf-7"),
        ("Content-Type", "application/json; charset=no-such-charset"),
    ];

    private readonly RowBodies rows = new(shape);
    private readonly TextBodies texts = new(shape);
    private readonly PageBodies pages = new(shape);

    /// <summary>Makes a body.</summary>
    /// <param name="index">Which of the run.</param>
    /// <param name="origin">The origin of the vendor, for links.</param>
    /// <param name="body">Where to put it.</param>
    public void Make(int index, string origin, HostileBody body)
    {
        var dice = new Dice(((ulong)(uint)seed << 32) + (uint)index);
        body.Json.Clear();
        body.Family = dice.OneIn(5) ? BodyFamily.SpoiltExample : dice.Pick(Families);
        body.Status = Status(body.Family, ref dice);
        body.Header = dice.OneIn(8) ? dice.Pick(OddHeaders) : null;
        body.IsSigned = !dice.OneIn(12);
        body.IsEveryPage = body.Family is BodyFamily.Cursors or BodyFamily.NextLinks && dice.OneIn(2);
        var size = Size(ref dice);
        body.Json.Reserve(size + Small);
        Fill(body, size, origin, ref dice);
        Surround(body.Json, ref dice);
        body.Encoding =
            dice.OneIn(400) ? dice.Pick(Bombs)
            : dice.OneIn(4) ? dice.Pick(Encodings)
            : BodyEncoding.None;
        body.IsCut = dice.OneIn(25);
        body.IsChunked = dice.OneIn(4);
    }

    private static int Status(BodyFamily family, ref Dice dice)
    {
        var isError = family is BodyFamily.Errors or BodyFamily.ErrorFlood ? !dice.OneIn(5) : dice.OneIn(4);
        return isError ? dice.Pick(ErrorStatuses)
            : dice.OneIn(20) ? dice.Pick(OtherStatuses)
            : 200;
    }

    /// <summary>Mostly small; one in 300 has from 1 MiB to the largest size, and a few exceed it.</summary>
    private static int Size(ref Dice dice) =>
        dice.Below(300) switch
        {
            0 => dice.OneIn(10) ? HostileBody.LargestBytes + 1
            : dice.OneIn(4) ? HostileBody.LargestBytes - (64 * 1024)
            : Medium * (4 + dice.Below(27)),
            < 15 => 1 + dice.Below(Medium),
            _ => 1 + dice.Below(Small),
        };

    private void Fill(HostileBody body, int size, string origin, ref Dice dice)
    {
        switch (body.Family)
        {
            case BodyFamily.SpoiltExample:
                Mutator.Spoil(dice.Pick(shape.Examples), ref dice, body.Json);
                break;
            case BodyFamily.RowFlood:
                rows.RowFlood(body.Json, size, ref dice);
                break;
            case BodyFamily.ListFlood:
                rows.ListFlood(body.Json, size, ref dice);
                break;
            case BodyFamily.MapFlood:
                rows.MapFlood(body.Json, size, ref dice);
                break;
            case BodyFamily.UnknownProperties:
                rows.UnknownProperties(body.Json, size, ref dice);
                break;
            case BodyFamily.RepeatedProperties:
                rows.RepeatedProperties(body.Json, size, ref dice);
                break;
            case BodyFamily.Misfits:
                rows.Misfits(body.Json, size, ref dice);
                break;
            case BodyFamily.AlternatingKinds:
                rows.AlternatingKinds(body.Json, size, ref dice);
                break;
            case BodyFamily.OddText:
                texts.OddText(body.Json, size, ref dice);
                break;
            case BodyFamily.DeepNesting:
                texts.DeepNesting(body.Json, size, ref dice);
                break;
            case BodyFamily.HugeNumbers:
                texts.HugeNumbers(body.Json, size, ref dice);
                break;
            case BodyFamily.HugeText:
                texts.HugeText(body.Json, size, ref dice);
                break;
            case BodyFamily.AnyJson:
                texts.AnyJson(body.Json, size, ref dice);
                break;
            case BodyFamily.Cursors:
                pages.Cursors(body.Json, ref dice);
                break;
            case BodyFamily.NextLinks:
                pages.NextLinks(body.Json, origin, ref dice);
                break;
            case BodyFamily.WrongRoot:
                pages.WrongRoot(body.Json, size, ref dice);
                break;
            case BodyFamily.Punctuation:
                pages.Punctuation(body.Json, size, ref dice);
                break;
            case BodyFamily.Errors:
                ErrorBodies.Few(body.Json, shape, ref dice);
                break;
            case BodyFamily.ErrorFlood:
                ErrorBodies.Flood(body.Json, size, ref dice);
                break;
            default:
                pages.Noise(body.Json, size, ref dice);
                break;
        }
    }

    /// <summary>Now and then something before the JSON, behind it, within it, or not all of it.</summary>
    private static void Surround(CaseBuffer json, ref Dice dice)
    {
        if (!dice.OneIn(10))
            return;
        switch (dice.Below(5))
        {
            case 0:
                json.Truncate(dice.Below(json.Written.Length + 1));
                break;
            case 1:
                json.Add(dice.Pick(Values.Tails));
                break;
            case 2:
                json.Insert(0, dice.Pick(Values.Marks));
                break;
            case 3:
                json.Insert(dice.Below(json.Written.Length + 1), dice.Pick(Values.BrokenUtf8));
                break;
            default:
                json.Insert(0, dice.Pick(Values.Tails));
                break;
        }
    }
}
