using System.Text.Json;

namespace Verification.Generated;

/// <summary>The kinds of values that collections hold.</summary>
internal static class JsonValues
{
    internal readonly struct OfModel<T> : IJsonValue<T>
        where T : class, IJsonModel<T>
    {
        /// <summary>What is no object gives no value, and the scanner says so.</summary>
        public static T Read(ref JsonScanner reader, JsonReading reading, int column) => JsonRead.Model<T>(ref reader, reading)!;

        public static void Write(Utf8JsonWriter writer, T value) => value.Write(writer);
    }

    internal readonly struct OfRow<T> : IJsonValue<T>
        where T : class, IJsonModel<T>
    {
        public static T Read(ref JsonScanner reader, JsonReading reading, int column) =>
            reader.TokenType == JsonTokenType.StartObject ? T.Read(ref reader, reading) : reading.RowOf<T>(ref reader);

        public static void Write(Utf8JsonWriter writer, T value) => value.Write(writer);
    }

    internal readonly struct OfOpenEnum<T> : IJsonValue<T>
        where T : struct, IOpenEnum<T>
    {
        public static T Read(ref JsonScanner reader, JsonReading reading, int column) => JsonRead.OpenEnum<T>(ref reader, reading, column).GetValueOrDefault();

        public static void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(value.Value);
    }

    internal readonly struct OfString : IJsonValue<string>
    {
        public static string Read(ref JsonScanner reader, JsonReading reading, int column) => JsonRead.String(ref reader, reading, column) ?? "";

        public static void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);
    }

    internal readonly struct OfBoolean : IJsonValue<bool>
    {
        public static bool Read(ref JsonScanner reader, JsonReading reading, int column) => JsonRead.Boolean(ref reader).GetValueOrDefault();

        public static void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);
    }

    internal readonly struct OfInt64 : IJsonValue<long>
    {
        public static long Read(ref JsonScanner reader, JsonReading reading, int column) => JsonRead.Int64(ref reader).GetValueOrDefault();

        public static void Write(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);
    }

    internal readonly struct OfDouble : IJsonValue<double>
    {
        public static double Read(ref JsonScanner reader, JsonReading reading, int column) => JsonRead.Double(ref reader).GetValueOrDefault();

        public static void Write(Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value);
    }

    internal readonly struct OfDate : IJsonValue<DateOnly>
    {
        public static DateOnly Read(ref JsonScanner reader, JsonReading reading, int column) => JsonRead.Date(ref reader).GetValueOrDefault();

        public static void Write(Utf8JsonWriter writer, DateOnly value) => JsonWrite.Value(writer, value);
    }

    internal readonly struct OfInstant : IJsonValue<DateTimeOffset>
    {
        public static DateTimeOffset Read(ref JsonScanner reader, JsonReading reading, int column) => JsonRead.Instant(ref reader).GetValueOrDefault();

        public static void Write(Utf8JsonWriter writer, DateTimeOffset value) => JsonWrite.Value(writer, value);
    }
}
