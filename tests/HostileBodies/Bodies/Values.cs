using System.Text;

namespace HostileBodies.Bodies;

/// <summary>Pieces that bodies are put together from.</summary>
internal static class Values
{
    /// <summary>The shortest items, each with the comma that follows it.</summary>
    public static readonly byte[][] Tiny = Bytes(
        "{},",
        "[],",
        "null,",
        "\"\",",
        "0,",
        "true,",
        "{\"a\":1},",
        "{\"\":{}},",
        "[[]],",
        "[{}],",
        "\"\\u0000\",",
        "-0e9,"
    );

    /// <summary>Values of every type, right and wrong.</summary>
    public static readonly byte[][] Any = Bytes(
        "null",
        "true",
        "false",
        "0",
        "-1",
        "-0.0",
        "1e400",
        "-1e-400",
        "9223372036854775808",
        "-9223372036854775809",
        "0.1",
        "1e2147483648",
        "1234567890123456789012345678901234567890",
        "\"\"",
        "\"x\"",
        "\" \"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"\\udc00\\ud800\"",
        "\"NaN\"",
        "\"fail\"",
        "\"2024-13-45T99:99:99Z\"",
        "\"9999-12-31T23:59:59.9999999+14:00\"",
        "\"0001-01-01T00:00:00+14:00\"",
        "\"2024-02-30\"",
        "\"2024-01-01T00:00:60Z\"",
        "\"2024-01-01T00:00:00.00000000000000000000000000000000000001Z\"",
        "\"1\"",
        "\"01\"",
        "\"1.0\"",
        "\"user\"",
        "\"business\"",
        "\"\\u0075ser\"",
        "[]",
        "{}",
        "[[]]",
        "[null]",
        "[1,\"a\",{}]",
        "{\"\":{}}",
        "{\"a\":[]}",
        "{\"a\":1,\"a\":2}",
        "[{\"feature\":1},null,\"\",[]]",
        "{\"country\":[{}]}"
    );

    /// <summary>The insides of strings.</summary>
    public static readonly byte[][] Text = Bytes(
        "a",
        "\u00e9",
        "\\u0041",
        "\\\\",
        "\\\"",
        "\\/",
        "\\ud83d\\ude00",
        "\U0001F600",
        "\\ud800",
        "\\udfff",
        "\\udc00\\ud800",
        "\\u0000",
        "\\u001b[31m",
        "\u202e",
        "\u2028",
        "\\u202E",
        "\u007f",
        "\\b\\f\\n\\r\\t",
        "</script>",
        "%00",
        "$",
        ".",
        "[0]",
        "__proto__"
    );

    public static readonly byte[][] Tails = Bytes(
        "x",
        "{}",
        ",",
        "]",
        "}",
        "\0",
        "null",
        "\"",
        "//",
        "/**/",
        "\u00a0",
        "\n\n\n ",
        "\u001e",
        "<html>",
        ")]}',\n",
        "data: "
    );

    public static readonly byte[][] Marks =
    [
        [0xEF, 0xBB, 0xBF],
        [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF],
        [0xFF, 0xFE],
        [0xFE, 0xFF],
        [0, 0, 0xFE, 0xFF],
        [0x2B, 0x2F, 0x76, 0x38],
    ];

    public static readonly byte[][] BrokenUtf8 =
    [
        [0xFF],
        [0xC0, 0x80],
        [0xE2, 0x82],
        [0xED, 0xA0, 0x80],
        [0xF4, 0x90, 0x80, 0x80],
        [0x80],
        [0xF8, 0x88, 0x80, 0x80, 0x80],
        [0x00],
        [0xC1, 0xBF],
    ];

    public static byte[][] Bytes(params IEnumerable<string> texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];
}
