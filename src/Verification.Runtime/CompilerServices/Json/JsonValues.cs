using System.ComponentModel;
using System.Text.Json;

namespace Verification.Runtime.CompilerServices;

/// <summary>The kinds of values that collections hold.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonValues
{
    /// <summary>An object.</summary>
    public readonly struct OfModel<T> : IJsonValue<T>
        where T : class, IJsonModel<T>
    {
        /// <summary>What is no object gives no value, and the scanner says so.</summary>
        public static T Read(ref JsonScanner reader, JsonReading reading, int column) => JsonRead.Model<T>(ref reader, reading)!;

        /// <inheritdoc/>
        public static void Write(Utf8JsonWriter writer, T value) => value.Write(writer);
    }

    /// <summary>A value of one of several kinds.</summary>
    public readonly struct OfUnion<T> : IJsonValue<T>
        where T : class, IJsonModel<T>
    {
        /// <inheritdoc/>
        public static T Read(ref JsonScanner reader, JsonReading reading, int column) => T.Read(ref reader, reading);

        /// <inheritdoc/>
        public static void Write(Utf8JsonWriter writer, T value) => value.Write(writer);
    }

    /// <summary>An item of a page: an object, or a value that is kept as one.</summary>
    public readonly struct OfRow<T> : IJsonValue<T>
        where T : class, IJsonModel<T>
    {
        /// <inheritdoc/>
        public static T Read(ref JsonScanner reader, JsonReading reading, int column) =>
            reader.TokenType == JsonTokenType.StartObject ? T.Read(ref reader, reading) : reading.RowOf<T>(ref reader);

        /// <inheritdoc/>
        public static void Write(Utf8JsonWriter writer, T value) => value.Write(writer);
    }

    /// <summary>A value of an open enumeration.</summary>
    public readonly struct OfOpenEnum<T> : IJsonValue<T>
        where T : struct, IOpenEnum<T>
    {
        /// <inheritdoc/>
        public static T Read(ref JsonScanner reader, JsonReading reading, int column) =>
            JsonRead.OpenEnum<T>(ref reader, reading, column).GetValueOrDefault();

        /// <inheritdoc/>
        public static void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(value.Value);
    }

    /// <summary>A text.</summary>
    public readonly struct OfString : IJsonValue<string>
    {
        /// <inheritdoc/>
        public static string Read(ref JsonScanner reader, JsonReading reading, int column) =>
            JsonRead.String(ref reader, reading, column) ?? "";

        /// <inheritdoc/>
        public static void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);
    }

    /// <summary>A boolean.</summary>
    public readonly struct OfBoolean : IJsonValue<bool>
    {
        /// <inheritdoc/>
        public static bool Read(ref JsonScanner reader, JsonReading reading, int column) =>
            JsonRead.Boolean(ref reader).GetValueOrDefault();

        /// <inheritdoc/>
        public static void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);
    }

    /// <summary>An integer.</summary>
    public readonly struct OfInt64 : IJsonValue<long>
    {
        /// <inheritdoc/>
        public static long Read(ref JsonScanner reader, JsonReading reading, int column) => JsonRead.Int64(ref reader).GetValueOrDefault();

        /// <inheritdoc/>
        public static void Write(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);
    }

    /// <summary>A number.</summary>
    public readonly struct OfDouble : IJsonValue<double>
    {
        /// <inheritdoc/>
        public static double Read(ref JsonScanner reader, JsonReading reading, int column) =>
            JsonRead.Double(ref reader).GetValueOrDefault();

        /// <inheritdoc/>
        public static void Write(Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value);
    }

    /// <summary>A date.</summary>
    public readonly struct OfDate : IJsonValue<DateOnly>
    {
        /// <inheritdoc/>
        public static DateOnly Read(ref JsonScanner reader, JsonReading reading, int column) =>
            JsonRead.Date(ref reader).GetValueOrDefault();

        /// <inheritdoc/>
        public static void Write(Utf8JsonWriter writer, DateOnly value) => JsonWrite.Value(writer, value);
    }

    /// <summary>An instant.</summary>
    public readonly struct OfInstant : IJsonValue<DateTimeOffset>
    {
        /// <inheritdoc/>
        public static DateTimeOffset Read(ref JsonScanner reader, JsonReading reading, int column) =>
            JsonRead.Instant(ref reader).GetValueOrDefault();

        /// <inheritdoc/>
        public static void Write(Utf8JsonWriter writer, DateTimeOffset value) => JsonWrite.Value(writer, value);
    }

    /// <summary>A list.</summary>
    public readonly struct OfList<T, TValue> : IJsonValue<IReadOnlyList<T>>
        where TValue : struct, IJsonValue<T>
    {
        /// <inheritdoc/>
        public static IReadOnlyList<T> Read(ref JsonScanner reader, JsonReading reading, int column) =>
            JsonRead.ListOf<T, TValue>(ref reader, reading, column);

        /// <inheritdoc/>
        public static void Write(Utf8JsonWriter writer, IReadOnlyList<T> value)
        {
            writer.WriteStartArray();
            foreach (var element in value)
                TValue.Write(writer, element);
            writer.WriteEndArray();
        }
    }

    /// <summary>A map.</summary>
    public readonly struct OfMap<T, TValue> : IJsonValue<IReadOnlyDictionary<string, T>>
        where TValue : struct, IJsonValue<T>
    {
        /// <inheritdoc/>
        public static IReadOnlyDictionary<string, T> Read(ref JsonScanner reader, JsonReading reading, int column) =>
            JsonRead.MapOf<T, TValue>(ref reader, reading, column);

        /// <inheritdoc/>
        public static void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> value)
        {
            writer.WriteStartObject();
            foreach (var (name, entry) in value)
            {
                writer.WritePropertyName(name);
                TValue.Write(writer, entry);
            }

            writer.WriteEndObject();
        }
    }

    /// <summary>Any JSON.</summary>
    public readonly struct OfOpen : IJsonValue<OpenJson>
    {
        /// <inheritdoc/>
        public static OpenJson Read(ref JsonScanner reader, JsonReading reading, int column) => reading.Open(ref reader, column);

        /// <inheritdoc/>
        public static void Write(Utf8JsonWriter writer, OpenJson value) => value.WriteTo(writer);
    }
}
