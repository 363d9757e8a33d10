using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Verification.Generated.Tests.Webhooks;

/// <summary>Values, and several ways of writing each.</summary>
internal static class RandomJson
{
    private static readonly string[] Characters = ["a", "é", "\u2028", "\u007f", "😀", "\"", "\\", "\n", "\u0001", "\uffff", "/", " "];

    internal static JsonNode? Value(Random random, int depth) =>
        random.Next(depth > 0 ? 7 : 5) switch
        {
            0 => null,
            1 => random.Next(2) == 0,
            2 => random.Next(-1000, 1000),
            3 => random.Next(1, 999) + 0.5,
            4 => Text(random),
            5 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth - 1))]),
            _ => Object(random, depth),
        };

    /// <summary>Members in any order, characters escaped or not, whole numbers with or without a fraction.</summary>
    internal static string Write(JsonNode? value, Random random, bool isIndented = false)
    {
        var space = isIndented ? " \n\t" : "";
        return value switch
        {
            null => "null",
            JsonArray array => $"[{space}{string.Join("," + space, array.Select(item => Write(item, random, isIndented)))}{space}]",
            JsonObject members => "{"
                + space
                + string.Join(
                    "," + space,
                    Shuffled(members, random)
                        .Select(member => $"{Quoted(member.Key, random)}{space}:{space}{Write(member.Value, random, isIndented)}")
                )
                + space
                + "}",
            JsonValue scalar when scalar.TryGetValue<string>(out var text) => Quoted(text, random),
            JsonValue scalar when scalar.TryGetValue<int>(out var number) => number.ToString(CultureInfo.InvariantCulture)
                + (random.Next(3) == 0 ? ".0" : ""),
            _ => value.ToJsonString(),
        };
    }

    private static KeyValuePair<string, JsonNode?>[] Shuffled(JsonObject members, Random random)
    {
        KeyValuePair<string, JsonNode?>[] shuffled = [.. members];
        random.Shuffle(shuffled);
        return shuffled;
    }

    private static JsonObject Object(Random random, int depth)
    {
        var members = new JsonObject();
        for (var count = random.Next(5); count > 0; count--)
            members[Text(random)] = Value(random, depth - 1);
        return members;
    }

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => Characters[random.Next(Characters.Length)]));

    private static string Quoted(string text, Random random)
    {
        var written = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\' or < ' ' || random.Next(3) == 0)
                written.AppendJoin("", rune.ToString().Select(unit => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}")));
            else
                written.Append(rune.ToString());
        }

        return written.Append('"').ToString();
    }
}
