using System.Collections.ObjectModel;
using System.Text.Json;

namespace Verification.Generated;

/// <content>Objects used as maps: null is empty, and an entry whose value is null is left out.</content>
internal static partial class JsonRead
{
    internal static IReadOnlyDictionary<string, string> MapOfStrings(ref Utf8JsonReader reader, JsonReading reading) =>
        Entries<string, JsonValues.OfString>(ref reader, reading);

    internal static IReadOnlyDictionary<string, bool> MapOfBooleans(ref Utf8JsonReader reader, JsonReading reading) =>
        Entries<bool, JsonValues.OfBoolean>(ref reader, reading);

    internal static IReadOnlyDictionary<string, long> MapOfInt64s(ref Utf8JsonReader reader, JsonReading reading) =>
        Entries<long, JsonValues.OfInt64>(ref reader, reading);

    internal static IReadOnlyDictionary<string, double> MapOfDoubles(ref Utf8JsonReader reader, JsonReading reading) =>
        Entries<double, JsonValues.OfDouble>(ref reader, reading);

    internal static IReadOnlyDictionary<string, DateOnly> MapOfDates(ref Utf8JsonReader reader, JsonReading reading) =>
        Entries<DateOnly, JsonValues.OfDate>(ref reader, reading);

    internal static IReadOnlyDictionary<string, DateTimeOffset> MapOfInstants(ref Utf8JsonReader reader, JsonReading reading) =>
        Entries<DateTimeOffset, JsonValues.OfInstant>(ref reader, reading);

    internal static IReadOnlyDictionary<string, T> Map<T>(ref Utf8JsonReader reader, JsonReading reading)
        where T : class, IJsonModel<T> =>
        Entries<T, JsonValues.OfModel<T>>(ref reader, reading);

    internal static IReadOnlyDictionary<string, T> MapOfOpenEnums<T>(ref Utf8JsonReader reader, JsonReading reading)
        where T : struct, IOpenEnum<T> =>
        Entries<T, JsonValues.OfOpenEnum<T>>(ref reader, reading);

    private static IReadOnlyDictionary<string, T> Entries<T, TValue>(ref Utf8JsonReader reader, JsonReading reading)
        where TValue : struct, IJsonValue<T>
    {
        if (!Is(ref reader, JsonTokenType.StartObject, "an object"))
            return ReadOnlyDictionary<string, T>.Empty;

        var entries = new Dictionary<string, T>(StringComparer.Ordinal);
        while (NextProperty(ref reader, out var name))
        {
            if (reader.TokenType != JsonTokenType.Null)
                entries[JsonText.Decode(name)] = TValue.Read(ref reader, reading);
        }

        return entries;
    }
}
