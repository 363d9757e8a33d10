namespace Verification.Generated.Tests.Json.Differential;

internal delegate void JsonValue(JsonSource source);

/// <summary>The members of an object, in their usual order.</summary>
internal sealed record JsonShape(IReadOnlyList<(string Name, JsonValue Value)> Members)
{
    private static readonly string[] Instants =
    [
        "2020-08-11T18:36:59Z",
        "2023-09-18T08:41:41.606Z",
        "2026-01-02T10:30:00.123456Z",
        "2020-02-29T23:59:59Z",
        "2021-02-29T00:00:00Z",
        "2020-08-11T18:36:59+02:00",
        "2020-08-11T18:36:59.1234567-14:00",
        "2020-08-11T18:36:59",
        "2020-08-11T18:36",
        "2020-08-11",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.9999999Z",
        "2020-13-11T18:36:59Z",
        "2020-08-11T24:00:00Z",
        "2020-08-11T18:36:60Z",
        "2020-08-11T18:36:59.12345678901Z",
        "Tue, 11 Aug 2020 18:36:59 +0000",
        "2020-08-1/T18:36:59Z",
        "2020-08-11T18:36:59z",
    ];

    internal JsonShape(params (string Name, JsonValue Value)[] members)
        : this((IReadOnlyList<(string, JsonValue)>)members) { }

    /// <summary>A text with a number from a small or large range.</summary>
    internal static JsonValue Text(string start, int variety = 1_000_000) => source => source.Text(start + source.Below(variety));

    internal static JsonValue OneOf(params string[] texts) =>
        source => source.Text(source.Once(30) ? "unknown" : texts[source.Below(texts.Length)]);

    internal static JsonValue Instant => source => source.Text(Instants[source.Once(40) ? source.Below(Instants.Length) : source.Below(3)]);

    internal static JsonValue Number => source => source.Raw($"{source.Below(100)}");

    internal static JsonValue Odd => source => source.Odd();

    internal static JsonValue Object(JsonShape shape) => source => source.Object(shape);

    internal static JsonValue List(JsonValue value, int longest) => source => source.Array(source.Below(longest + 1), value);

    /// <summary>A text or an object, as vendors send that guarantee neither.</summary>
    internal static JsonValue Either(JsonValue one, JsonValue other) => source => (source.Once(2) ? one : other)(source);
}
