using System.Text.Json;

namespace Verification.Runtime.CompilerServices;

/// <content>Arrays; an empty one is written.</content>
public static partial class JsonWrite
{
    /// <summary>Writes an array of texts.</summary>
    public static void Strings(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<string>? values) =>
        Elements<string, JsonValues.OfString>(writer, name, values);

    /// <summary>Writes an array of booleans.</summary>
    public static void Booleans(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<bool>? values) =>
        Elements<bool, JsonValues.OfBoolean>(writer, name, values);

    /// <summary>Writes an array of integers.</summary>
    public static void Int64s(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<long>? values) =>
        Elements<long, JsonValues.OfInt64>(writer, name, values);

    /// <summary>Writes an array of numbers.</summary>
    public static void Doubles(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<double>? values) =>
        Elements<double, JsonValues.OfDouble>(writer, name, values);

    /// <summary>Writes an array of dates.</summary>
    public static void Dates(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<DateOnly>? values) =>
        Elements<DateOnly, JsonValues.OfDate>(writer, name, values);

    /// <summary>Writes an array of instants.</summary>
    public static void Instants(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<DateTimeOffset>? values) =>
        Elements<DateTimeOffset, JsonValues.OfInstant>(writer, name, values);

    /// <summary>Writes an array of objects.</summary>
    public static void List<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? values)
        where T : class, IJsonModel<T> => Elements<T, JsonValues.OfModel<T>>(writer, name, values);

    /// <summary>Writes an array of values of a union.</summary>
    public static void Unions<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? values)
        where T : class, IJsonModel<T> => Elements<T, JsonValues.OfUnion<T>>(writer, name, values);

    /// <summary>Writes an array of values of an open enumeration.</summary>
    public static void OpenEnums<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? values)
        where T : struct, IOpenEnum<T> => Elements<T, JsonValues.OfOpenEnum<T>>(writer, name, values);

    /// <summary>Writes an array of lists or maps.</summary>
    public static void ListOf<T, TValue>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? values)
        where TValue : struct, IJsonValue<T> => Elements<T, TValue>(writer, name, values);

    private static void Elements<T, TValue>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? values)
        where TValue : struct, IJsonValue<T>
    {
        if (values is null)
            return;

        writer.WriteStartArray(name);
        foreach (var value in values)
            TValue.Write(writer, value);
        writer.WriteEndArray();
    }
}
