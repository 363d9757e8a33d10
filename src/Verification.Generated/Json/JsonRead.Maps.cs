using System.Collections.ObjectModel;
using System.Text.Json;

namespace Verification.Generated;

/// <content>Objects used as maps: null is empty, and an entry whose value is null is left out.</content>
internal static partial class JsonRead
{
    internal static IReadOnlyDictionary<string, string> MapOfStrings(ref JsonScanner reader, JsonReading reading, int column) =>
        Entries<string, JsonValues.OfString>(ref reader, reading, column);

    internal static IReadOnlyDictionary<string, bool> MapOfBooleans(ref JsonScanner reader, JsonReading reading, int column) =>
        Entries<bool, JsonValues.OfBoolean>(ref reader, reading, column);

    internal static IReadOnlyDictionary<string, long> MapOfInt64s(ref JsonScanner reader, JsonReading reading, int column) =>
        Entries<long, JsonValues.OfInt64>(ref reader, reading, column);

    internal static IReadOnlyDictionary<string, double> MapOfDoubles(ref JsonScanner reader, JsonReading reading, int column) =>
        Entries<double, JsonValues.OfDouble>(ref reader, reading, column);

    internal static IReadOnlyDictionary<string, DateOnly> MapOfDates(ref JsonScanner reader, JsonReading reading, int column) =>
        Entries<DateOnly, JsonValues.OfDate>(ref reader, reading, column);

    internal static IReadOnlyDictionary<string, DateTimeOffset> MapOfInstants(ref JsonScanner reader, JsonReading reading, int column) =>
        Entries<DateTimeOffset, JsonValues.OfInstant>(ref reader, reading, column);

    internal static IReadOnlyDictionary<string, T> Map<T>(ref JsonScanner reader, JsonReading reading, int column)
        where T : class, IJsonModel<T> =>
        Entries<T, JsonValues.OfModel<T>>(ref reader, reading, column);

    internal static IReadOnlyDictionary<string, T> MapOfOpenEnums<T>(ref JsonScanner reader, JsonReading reading, int column)
        where T : struct, IOpenEnum<T> =>
        Entries<T, JsonValues.OfOpenEnum<T>>(ref reader, reading, column);

    private static IReadOnlyDictionary<string, T> Entries<T, TValue>(ref JsonScanner reader, JsonReading reading, int column)
        where TValue : struct, IJsonValue<T>
    {
        if (!Is(ref reader, JsonTokenType.StartObject, "an object"))
            return ReadOnlyDictionary<string, T>.Empty;

        var entries = new Dictionary<string, T>(StringComparer.Ordinal);
        while (reader.NextProperty())
        {
            if (reader.TokenType != JsonTokenType.Null)
                entries[JsonText.Decode(reader.Name)] = TValue.Read(ref reader, reading, column);
        }

        return entries;
    }
}
