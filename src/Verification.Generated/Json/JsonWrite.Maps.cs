using System.Text.Json;

namespace Verification.Generated;

/// <content>Maps; an empty one is left out.</content>
internal static partial class JsonWrite
{
    internal static void MapOfStrings(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, string>? values) =>
        Entries<string, JsonValues.OfString>(writer, name, values);

    internal static void MapOfBooleans(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, bool>? values) =>
        Entries<bool, JsonValues.OfBoolean>(writer, name, values);

    internal static void MapOfInt64s(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, long>? values) =>
        Entries<long, JsonValues.OfInt64>(writer, name, values);

    internal static void MapOfDoubles(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, double>? values) =>
        Entries<double, JsonValues.OfDouble>(writer, name, values);

    internal static void MapOfDates(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, DateOnly>? values) =>
        Entries<DateOnly, JsonValues.OfDate>(writer, name, values);

    internal static void MapOfInstants(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, DateTimeOffset>? values) =>
        Entries<DateTimeOffset, JsonValues.OfInstant>(writer, name, values);

    internal static void Map<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? values)
        where T : class, IJsonModel<T> =>
        Entries<T, JsonValues.OfModel<T>>(writer, name, values);

    internal static void MapOfOpenEnums<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? values)
        where T : struct, IOpenEnum<T> =>
        Entries<T, JsonValues.OfOpenEnum<T>>(writer, name, values);

    private static void Entries<T, TValue>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? values)
        where TValue : struct, IJsonValue<T>
    {
        if (values is null or { Count: 0 })
            return;

        writer.WriteStartObject(name);
        foreach (var (key, value) in values)
        {
            writer.WritePropertyName(key);
            TValue.Write(writer, value);
        }

        writer.WriteEndObject();
    }
}
