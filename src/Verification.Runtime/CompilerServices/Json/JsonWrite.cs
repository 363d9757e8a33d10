using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Verification.Runtime.CompilerServices;

/// <summary>The steps of generated writers: one property each, and nothing at all for null.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonWrite
{
    /// <summary>The form in which instants are sent.</summary>
    public const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    private const int LongestInstant = 28;

    /// <summary>The value of a property that a request needs.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public static T Required<T>(T? value, string property)
        where T : class => value ?? throw NotSet(property);

    /// <summary>The value of a property that a request needs.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public static T? Required<T>(T? value, string property)
        where T : struct => value ?? throw NotSet(property);

    /// <summary>Writes a member that is a text; nothing for <see langword="null"/>.</summary>
    public static void String(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    /// <summary>Writes a member that is a value of an open enumeration; nothing for <see langword="null"/>.</summary>
    public static void OpenEnum<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value)
        where T : struct, IOpenEnum<T>
    {
        if (value is { } known)
            writer.WriteString(name, known.Value);
    }

    /// <summary>Writes a member that is a boolean; nothing for <see langword="null"/>.</summary>
    public static void Boolean(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } known)
            writer.WriteBoolean(name, known);
    }

    /// <summary>Writes a member that is an integer; nothing for <see langword="null"/>.</summary>
    public static void Int64(Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } known)
            writer.WriteNumber(name, known);
    }

    /// <summary>Writes a member that is a number; nothing for <see langword="null"/>.</summary>
    public static void Double(Utf8JsonWriter writer, ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } known)
            writer.WriteNumber(name, known);
    }

    /// <summary>Writes a member that is a date; nothing for <see langword="null"/>.</summary>
    public static void Date(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateOnly? value)
    {
        if (value is not { } known)
            return;
        writer.WritePropertyName(name);
        Value(writer, known);
    }

    /// <summary>Writes a member that is an instant; nothing for <see langword="null"/>.</summary>
    public static void Instant(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is not { } known)
            return;
        writer.WritePropertyName(name);
        Value(writer, known);
    }

    /// <summary>Writes a member that is an object.</summary>
    public static void Model<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value)
        where T : class, IJsonModel<T>
    {
        if (value is null)
            return;
        writer.WritePropertyName(name);
        value.Write(writer);
    }

    /// <summary>Writes a member that is a value of a union.</summary>
    public static void Union<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value)
        where T : class, IJsonModel<T> => Model(writer, name, value);

    /// <summary>Writes a member as the raw JSON that it is.</summary>
    public static void Open(Utf8JsonWriter writer, ReadOnlySpan<byte> name, OpenJson? value)
    {
        if (value is null)
            return;
        writer.WritePropertyName(name);
        value.WriteTo(writer);
    }

    /// <summary>Writes members as the raw JSON that they are.</summary>
    public static void Properties(Utf8JsonWriter writer, IReadOnlyDictionary<string, JsonElement> properties)
    {
        if (properties is RawProperties raw)
        {
            raw.WriteTo(writer);
            return;
        }

        foreach (var (name, value) in properties)
        {
            writer.WritePropertyName(name);

            // The text as it came: a lone surrogate escape can be read as JSON, but not be written anew.
            writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(value), skipInputValidation: true);
        }
    }

    /// <summary>Writes a date, <c>yyyy-MM-dd</c>.</summary>
    public static void Value(Utf8JsonWriter writer, DateOnly value) =>
        writer.WriteStringValue(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Writes an instant in UTC with <c>Z</c>, and a fraction only where there is one.</summary>
    public static void Value(Utf8JsonWriter writer, DateTimeOffset value)
    {
        Span<char> text = stackalloc char[LongestInstant];
        value.UtcDateTime.TryFormat(text, out var length, InstantFormat, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    private static ArgumentNullException NotSet(string property) =>
        new(property, $"{property} is null, and the document of the API requires it: set it.");
}
