namespace Hostile.Tests.BadBytes;

/// <summary>Corrupts bodies in a random way.</summary>
internal static class Mutator
{
    private const int MostLevels = 3_000;

    private static readonly byte[][] OtherValues =
    [
        .. new[]
        {
            "null",
            "true",
            "false",
            "0",
            "-1",
            "-0.0",
            "1e400",
            "-1e-400",
            "9223372036854775808",
            "1234567890123456789012345678901234567890",
            "0.1",
            "\"\"",
            "\"x\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"NaN\"",
            "\"2024-13-45T99:99:99Z\"",
            "\"9999-12-31T23:59:59.9999999+14:00\"",
            "\"0001-01-01T00:00:00+14:00\"",
            "\"https://\"",
            "\"//\"",
            "\"?\"",
            "\"fail\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "[1,\"a\",{}]",
            "{\"\":{}}",
            "{\"a\":[]}",
            "NaN",
            "'x'",
            "undefined",
            "",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[][] BrokenText =
    [
        [0xFF],
        [0xFE, 0xFF],
        [0xC0, 0x80],
        [0xE2, 0x82],
        [0xED, 0xA0, 0x80],
        [0xF4, 0x90, 0x80, 0x80],
        [0x80],
        [0xF8, 0x88, 0x80, 0x80, 0x80],
        [0xEF, 0xBB, 0xBF],
        [0x00],
    ];

    private static readonly byte[][] LongPieces =
    [
        .. new[] { "a", "\u00e9", "\\u0041", "\\\\", "\\ud83d\\ude00", "😀" }.Select(System.Text.Encoding.UTF8.GetBytes),
    ];

    /// <summary>Writes the corrupt form of a template into a buffer.</summary>
    /// <returns>How it was corrupted.</returns>
    public static Mutation Spoil(JsonTemplate template, ref Dice dice, CaseBuffer target)
    {
        var mutation = (Mutation)dice.Below(8);
        target.Clear();
        switch (mutation)
        {
            case Mutation.BitFlips:
                target.Add(template.Body);
                break;
            case Mutation.Cut:
                Cut(template.Body, ref dice, target);
                break;
            case Mutation.DuplicatedMember:
                Duplicate(template, ref dice, target);
                break;
            case Mutation.ReorderedMembers:
                Swap(template, ref dice, target);
                break;
            case Mutation.WrongType:
                Replace(template, dice.Pick(template.Values), dice.Pick(OtherValues), target);
                break;
            case Mutation.InvalidUtf8:
                Insert(template, ref dice, target);
                break;
            case Mutation.DeepNesting:
                Nest(template, ref dice, target);
                break;
            default:
                Lengthen(template, ref dice, target);
                break;
        }

        if (mutation == Mutation.BitFlips || dice.OneIn(6))
            FlipBits(target.Written, ref dice);
        return mutation;
    }

    private static void FlipBits(Span<byte> body, ref Dice dice)
    {
        for (var flips = body.Length == 0 ? 0 : 1 + dice.Below(8); flips > 0; flips--)
            body[dice.Below(body.Length)] ^= (byte)(1 << dice.Below(8));
    }

    /// <summary>Removes the end, the beginning or a part between.</summary>
    private static void Cut(byte[] body, ref Dice dice, CaseBuffer target)
    {
        var start = dice.OneIn(3) ? 0 : dice.Below(body.Length);
        var end = dice.OneIn(2) ? body.Length : start + dice.Below(body.Length - start);
        target.Add(body.AsSpan(0, start)).Add(body.AsSpan(end));
    }

    /// <summary>Repeats a property of an object, half of the time with another value.</summary>
    private static void Duplicate(JsonTemplate template, ref Dice dice, CaseBuffer target)
    {
        var members = dice.Pick(template.Objects);
        ReadOnlySpan<byte> body = template.Body;
        var copied = body[dice.Pick(members)];
        var place = dice.Pick(members).End.Value;
        target.Add(body[..place]).Add(","u8);
        if (dice.OneIn(2))
            target.Add(copied[..(copied.IndexOf((byte)':') + 1)]).Add(dice.Pick(OtherValues));
        else
            target.Add(copied);
        target.Add(body[place..]);
    }

    private static void Swap(JsonTemplate template, ref Dice dice, CaseBuffer target)
    {
        var members = dice.Pick(template.Objects);
        var one = dice.Below(members.Length);
        var other = dice.Below(members.Length);
        (var first, var second) = (members[Math.Min(one, other)], members[Math.Max(one, other)]);
        ReadOnlySpan<byte> body = template.Body;
        target.Add(body[..first.Start]).Add(body[second]);
        if (one != other)
            target.Add(body[first.End..second.Start]).Add(body[first]);
        target.Add(body[second.End..]);
    }

    private static void Insert(JsonTemplate template, ref Dice dice, CaseBuffer target)
    {
        var text = dice.Pick(template.Strings);
        var place = dice.OneIn(8) ? dice.Below(template.Body.Length) : text.Start.Value + dice.Below(text.End.Value - text.Start.Value);
        target.Add(template.Body.AsSpan(0, place)).Add(dice.Pick(BrokenText)).Add(template.Body.AsSpan(place));
    }

    private static void Nest(JsonTemplate template, ref Dice dice, CaseBuffer target)
    {
        var value = dice.Pick(template.Values);
        var levels = dice.OneIn(2) ? 55 + dice.Below(20) : 1 + dice.Below(MostLevels);
        var isArray = dice.OneIn(2);
        target
            .Add(template.Body.AsSpan(0, value.Start.Value))
            .AddRepeated(isArray ? "["u8 : "{\"a\":"u8, levels)
            .Add(template.Body.AsSpan()[value])
            .AddRepeated(isArray ? "]"u8 : "}"u8, dice.OneIn(8) ? dice.Below(levels) : levels)
            .Add(template.Body.AsSpan(value.End.Value));
    }

    private static void Lengthen(JsonTemplate template, ref Dice dice, CaseBuffer target)
    {
        var text = dice.Pick(template.Strings);
        var times = dice.OneIn(50) ? 10_000 + dice.Below(10_000) : 100 + dice.Below(1_000);
        target
            .Add(template.Body.AsSpan(0, text.Start.Value))
            .AddRepeated(dice.Pick(LongPieces), times)
            .Add(template.Body.AsSpan(text.End.Value));
    }

    private static void Replace(JsonTemplate template, Range value, byte[] by, CaseBuffer target) =>
        target.Add(template.Body.AsSpan(0, value.Start.Value)).Add(by).Add(template.Body.AsSpan(value.End.Value));
}
