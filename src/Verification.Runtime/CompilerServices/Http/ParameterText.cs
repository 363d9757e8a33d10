using System.ComponentModel;
using System.Globalization;

namespace Verification.Runtime.CompilerServices;

/// <summary>The text of a parameter's value. That of null is null, and that of a list has commas.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ParameterText
{
    /// <summary>The text itself.</summary>
    public static string? Of(string? value) => value;

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static string? Of(bool? value) =>
        value switch
        {
            null => null,
            true => "true",
            false => "false",
        };

    /// <summary>An integer.</summary>
    public static string? Of(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number, in the shortest form that gives the same value.</summary>
    public static string? Of(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A date such as <c>2026-01-31</c>.</summary>
    public static string? Of(DateOnly? value) => value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An instant, in UTC with <c>Z</c>, and with a fraction only where there is one.</summary>
    public static string? Of(DateTimeOffset? value) => value?.UtcDateTime.ToString(JsonWrite.InstantFormat, CultureInfo.InvariantCulture);

    /// <summary>The text of a value of an open enumeration.</summary>
    public static string? Of<T>(T? value)
        where T : struct, IOpenEnum<T> => value?.Value;

    /// <summary>Texts with commas; <see langword="null"/> for none.</summary>
    public static string? Of(IReadOnlyList<string>? values) => Join(values);

    /// <summary>Booleans with commas; <see langword="null"/> for none.</summary>
    public static string? Of(IReadOnlyList<bool>? values) => Join(values?.Select(value => Of((bool?)value)));

    /// <summary>Integers with commas; <see langword="null"/> for none.</summary>
    public static string? Of(IReadOnlyList<long>? values) => Join(values?.Select(value => Of((long?)value)));

    /// <summary>Numbers with commas; <see langword="null"/> for none.</summary>
    public static string? Of(IReadOnlyList<double>? values) => Join(values?.Select(value => Of((double?)value)));

    /// <summary>Dates with commas; <see langword="null"/> for none.</summary>
    public static string? Of(IReadOnlyList<DateOnly>? values) => Join(values?.Select(value => Of((DateOnly?)value)));

    /// <summary>Instants with commas; <see langword="null"/> for none.</summary>
    public static string? Of(IReadOnlyList<DateTimeOffset>? values) => Join(values?.Select(value => Of((DateTimeOffset?)value)));

    /// <summary>Values of an open enumeration with commas; <see langword="null"/> for none.</summary>
    public static string? Of<T>(IReadOnlyList<T>? values)
        where T : struct, IOpenEnum<T> => Join(values?.Select(value => value.Value));

    private static string? Join(IEnumerable<string?>? values) => values is null || !values.Any() ? null : string.Join(',', values);
}
