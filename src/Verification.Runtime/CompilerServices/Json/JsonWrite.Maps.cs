using System.Text.Json;

namespace Verification.Runtime.CompilerServices;

/// <content>Maps; an empty one is written.</content>
public static partial class JsonWrite
{
    /// <summary>Writes a map of texts.</summary>
    public static void MapOfStrings(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, string>? values) =>
        Entries<string, JsonValues.OfString>(writer, name, values);

    /// <summary>Writes a map of booleans.</summary>
    public static void MapOfBooleans(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, bool>? values) =>
        Entries<bool, JsonValues.OfBoolean>(writer, name, values);

    /// <summary>Writes a map of integers.</summary>
    public static void MapOfInt64s(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, long>? values) =>
        Entries<long, JsonValues.OfInt64>(writer, name, values);

    /// <summary>Writes a map of numbers.</summary>
    public static void MapOfDoubles(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, double>? values) =>
        Entries<double, JsonValues.OfDouble>(writer, name, values);

    /// <summary>Writes a map of dates.</summary>
    public static void MapOfDates(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, DateOnly>? values) =>
        Entries<DateOnly, JsonValues.OfDate>(writer, name, values);

    /// <summary>Writes a map of instants.</summary>
    public static void MapOfInstants(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, DateTimeOffset>? values) =>
        Entries<DateTimeOffset, JsonValues.OfInstant>(writer, name, values);

    /// <summary>Writes a map of objects.</summary>
    public static void Map<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? values)
        where T : class, IJsonModel<T> => Entries<T, JsonValues.OfModel<T>>(writer, name, values);

    /// <summary>Writes a map of values of a union.</summary>
    public static void MapOfUnions<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? values)
        where T : class, IJsonModel<T> => Entries<T, JsonValues.OfUnion<T>>(writer, name, values);

    /// <summary>Writes a map of values of an open enumeration.</summary>
    public static void MapOfOpenEnums<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? values)
        where T : struct, IOpenEnum<T> => Entries<T, JsonValues.OfOpenEnum<T>>(writer, name, values);

    /// <summary>Writes a map of lists or maps.</summary>
    public static void MapOf<T, TValue>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? values)
        where TValue : struct, IJsonValue<T> => Entries<T, TValue>(writer, name, values);

    private static void Entries<T, TValue>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? values)
        where TValue : struct, IJsonValue<T>
    {
        if (values is null)
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
