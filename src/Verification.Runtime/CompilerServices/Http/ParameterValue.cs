using System.Buffers;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Verification.Runtime.CompilerServices;

/// <summary>
/// The value of a parameter or of a field, before it is known how it is written: a text, a list of texts, or JSON. That of null is nothing.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ParameterValue
{
    private readonly object? content;

    private ParameterValue(object? content) => this.content = content;

    /// <summary>Whether there is a value.</summary>
    internal bool IsSet => content is not null;

    /// <summary>The text, where the value is one.</summary>
    internal string? Text => content as string;

    /// <summary>The texts, where the value is a list of them.</summary>
    internal IReadOnlyList<string>? Items => content as IReadOnlyList<string>;

    /// <summary>The JSON, where the value is that.</summary>
    internal byte[]? Json => content as byte[];

    /// <summary>The text itself.</summary>
    public static ParameterValue Of(string? value) => new(value);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static ParameterValue Of(bool? value) =>
        new(
            value switch
            {
                null => null,
                true => "true",
                false => "false",
            }
        );

    /// <summary>An integer.</summary>
    public static ParameterValue Of(long? value) => new(value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number, in the shortest form that gives the same value.</summary>
    public static ParameterValue Of(double? value) => new(value?.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>A date such as <c>2026-01-31</c>.</summary>
    public static ParameterValue Of(DateOnly? value) => new(value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>An instant, in UTC with <c>Z</c>, and with a fraction only where there is one.</summary>
    public static ParameterValue Of(DateTimeOffset? value) =>
        new(value?.UtcDateTime.ToString(JsonWrite.InstantFormat, CultureInfo.InvariantCulture));

    /// <summary>An instant for a filter of limited precision.</summary>
    /// <param name="value">The instant.</param>
    /// <param name="precision">The step between two instants that can be sent.</param>
    /// <param name="roundUp">Whether an instant between two steps becomes the later one, as an upper bound needs, so that it excludes
    /// nothing.</param>
    public static ParameterValue Of(DateTimeOffset? value, TimeSpan precision, bool roundUp)
    {
        if (value is not { } given)
            return default;

        var past = TimeSpan.FromTicks(given.UtcTicks % precision.Ticks);
        var earlier = given.ToUniversalTime() - past;
        var isLast = DateTimeOffset.MaxValue - earlier < precision;
        return Of(roundUp && past > TimeSpan.Zero && !isLast ? earlier + precision : earlier);
    }

    /// <summary>A value of an open enumeration.</summary>
    public static ParameterValue Of<T>(T? value)
        where T : struct, IOpenEnum<T> => new(value?.Value);

    /// <summary>A list of texts, without those that are null.</summary>
    public static ParameterValue Of(IReadOnlyList<string>? values) => new(values?.Contains(null!) == true ? Set(values) : values);

    /// <summary>A list of booleans.</summary>
    public static ParameterValue Of(IReadOnlyList<bool>? values) => OfItems(values, static value => Of((bool?)value));

    /// <summary>A list of integers.</summary>
    public static ParameterValue Of(IReadOnlyList<long>? values) => OfItems(values, static value => Of((long?)value));

    /// <summary>A list of numbers.</summary>
    public static ParameterValue Of(IReadOnlyList<double>? values) => OfItems(values, static value => Of((double?)value));

    /// <summary>A list of dates.</summary>
    public static ParameterValue Of(IReadOnlyList<DateOnly>? values) => OfItems(values, static value => Of((DateOnly?)value));

    /// <summary>A list of instants.</summary>
    public static ParameterValue Of(IReadOnlyList<DateTimeOffset>? values) => OfItems(values, static value => Of((DateTimeOffset?)value));

    /// <summary>A list of values of an open enumeration.</summary>
    public static ParameterValue Of<T>(IReadOnlyList<T>? values)
        where T : struct, IOpenEnum<T> => OfItems(values, static value => new ParameterValue(value.Value));

    /// <summary>The members of an object.</summary>
    public static ParameterValue Of<T>(T? value)
        where T : class, IJsonModel<T> => value is null ? default : new(RequestBody.Encode(value));

    /// <summary>Any JSON: a text, a list or the members of an object, as it is one.</summary>
    public static ParameterValue Of(OpenJson? value) => value is null ? default : new(value.Utf8.ToArray());

    /// <summary>A value that is written as JSON: a map, or a list of objects.</summary>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it.</param>
    public static ParameterValue Of<T>(T? value, Action<Utf8JsonWriter, T> write)
        where T : class => value is null ? default : Written(value, write);

    /// <summary>A value that is written as JSON.</summary>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it.</param>
    public static ParameterValue Of<T>(T? value, Action<Utf8JsonWriter, T> write)
        where T : struct => value is { } given ? Written(given, write) : default;

    /// <summary>The same value as the text of its JSON, for a parameter whose content is <c>application/json</c>.</summary>
    public ParameterValue AsJson() => Json is { } json ? new(Encoding.UTF8.GetString(json)) : this;

    private static ParameterValue OfItems<T>(IReadOnlyList<T>? values, Func<T, ParameterValue> text) =>
        new(values is null ? null : Set(values.Select(value => text(value).Text)));

    private static string[] Set(IEnumerable<string?> values) => [.. values.OfType<string>()];

    private static ParameterValue Written<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            write(writer, value);
        return new(buffer.WrittenSpan.ToArray());
    }
}
