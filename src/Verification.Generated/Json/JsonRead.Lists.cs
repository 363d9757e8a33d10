using System.Text.Json;

namespace Verification.Generated;

/// <content>Arrays: null is empty, and an element that is null is left out.</content>
internal static partial class JsonRead
{
    internal static IReadOnlyList<string> Strings(ref Utf8JsonReader reader, JsonReading reading) =>
        Elements<string, JsonValues.OfString>(ref reader, reading);

    internal static IReadOnlyList<bool> Booleans(ref Utf8JsonReader reader, JsonReading reading) =>
        Elements<bool, JsonValues.OfBoolean>(ref reader, reading);

    internal static IReadOnlyList<long> Int64s(ref Utf8JsonReader reader, JsonReading reading) =>
        Elements<long, JsonValues.OfInt64>(ref reader, reading);

    internal static IReadOnlyList<double> Doubles(ref Utf8JsonReader reader, JsonReading reading) =>
        Elements<double, JsonValues.OfDouble>(ref reader, reading);

    internal static IReadOnlyList<DateOnly> Dates(ref Utf8JsonReader reader, JsonReading reading) =>
        Elements<DateOnly, JsonValues.OfDate>(ref reader, reading);

    internal static IReadOnlyList<DateTimeOffset> Instants(ref Utf8JsonReader reader, JsonReading reading) =>
        Elements<DateTimeOffset, JsonValues.OfInstant>(ref reader, reading);

    internal static IReadOnlyList<T> List<T>(ref Utf8JsonReader reader, JsonReading reading)
        where T : class, IJsonModel<T> =>
        Elements<T, JsonValues.OfModel<T>>(ref reader, reading);

    internal static IReadOnlyList<T> OpenEnums<T>(ref Utf8JsonReader reader, JsonReading reading)
        where T : struct, IOpenEnum<T> =>
        Elements<T, JsonValues.OfOpenEnum<T>>(ref reader, reading);

    private static IReadOnlyList<T> Elements<T, TValue>(ref Utf8JsonReader reader, JsonReading reading)
        where TValue : struct, IJsonValue<T>
    {
        if (!Is(ref reader, JsonTokenType.StartArray, "an array"))
            return Array.Empty<T>();

        List<T>? elements = null;
        for (Advance(ref reader); reader.TokenType != JsonTokenType.EndArray; Advance(ref reader))
        {
            if (reader.TokenType != JsonTokenType.Null)
                (elements ??= []).Add(TValue.Read(ref reader, reading));
        }

        return elements is null ? Array.Empty<T>() : elements;
    }
}
