using System.Text;

namespace Verification.Generated.Tests.Json.Differential;

/// <summary>Writes random JSON from a seed: mostly as vendors do, and sometimes in unusual forms.</summary>
internal sealed class JsonSource(int seed)
{
    private static readonly string[] OddText =
    [
        "",
        "\\u0041",
        "\\\"",
        "\\\\",
        "\\/\\b\\f\\n\\r\\t",
        "é",
        "ключ",
        "🔑",
        "\\ud83d\\udd11",
        "\\u00e9",
        "a\\u0000b",
        "\u007f",
        "\\ud83d",
        "{}[],:",
    ];

    private static readonly string[] Odds =
    [
        "0",
        "-0",
        "-1.50",
        "1e2",
        "12E-3",
        "true",
        "false",
        "\"text\"",
        "[]",
        "{}",
        "[1, {\"a\" : null}]",
        "{\"a\":{\"b\":[[]]},\"a\":2}",
        "9223372036854775808",
        "1.0",
        "\"\\u0041\"",
    ];

    private static readonly string[] OddNames =
    [
        "new",
        "",
        "ne\\u0077",
        "Sid",
        "id ",
        "ключ",
        "\\ud83d",
        "a_name_of_a_member_that_is_longer_than_the_others_are",
    ];

    private readonly Random random = new(seed);
    private readonly StringBuilder text = new();
    private int style;
    private int level;

    /// <summary>Writes one document of a shape.</summary>
    internal string Document(JsonShape shape)
    {
        text.Clear();
        style = Below(4);
        level = 0;
        Space();
        Object(shape);
        Space();
        return text.ToString();
    }

    internal int Below(int limit) => random.Next(limit);

    internal bool Once(int times) => random.Next(times) == 0;

    internal void Text(string value) => text.Append('"').Append(Once(40) ? OddText[Below(OddText.Length)] : value).Append('"');

    internal void Raw(string json) => text.Append(json);

    internal void Odd() => text.Append(Odds[Below(Odds.Length)]);

    internal void Object(JsonShape shape)
    {
        var first = true;
        text.Append('{');
        level++;
        var rotation = Once(6) ? Below(shape.Members.Count) : 0;
        for (var index = 0; index < shape.Members.Count; index++)
        {
            var (name, value) = shape.Members[(index + rotation) % shape.Members.Count];
            if (Once(12))
                continue;
            Member(ref first, name, value);
            if (Once(60))
                Member(ref first, name, value);
            if (Once(60))
                Member(ref first, OddNames[Below(OddNames.Length)], source => source.Odd());
        }

        level--;
        if (!first)
            Line();
        text.Append('}');
    }

    internal void Array(int count, JsonValue value)
    {
        text.Append('[');
        level++;
        for (var index = 0; index < count; index++)
        {
            if (index > 0)
                text.Append(',');
            Line();
            Value(value);
        }

        level--;
        if (count > 0)
            Line();
        text.Append(']');
    }

    private void Member(ref bool first, string name, JsonValue value)
    {
        if (!first)
            text.Append(',');
        first = false;
        Line();
        text.Append('"').Append(name.Length > 0 && Once(80) ? $"\\u{(int)name[0]:x4}{name[1..]}" : name).Append('"');
        Space();
        text.Append(':').Append(style == 1 ? " " : "");
        Space();
        Value(value);
    }

    private void Value(JsonValue value)
    {
        if (Once(30))
            text.Append("null");
        else if (Once(400))
            Odd();
        else
            value(this);
    }

    /// <summary>The style of line breaks: compact, indented by two, with tabs and carriage returns, or random.</summary>
    private void Line()
    {
        if (style == 1)
            text.Append('\n').Append(' ', 2 * level);
        else if (style == 2)
            text.Append("\r\n").Append('\t', level);
        else
            Space();
    }

    private void Space()
    {
        if (style == 3 && Once(3))
            text.Append(' ', Below(20)).Append(Once(2) ? "\t" : "\n");
    }
}
