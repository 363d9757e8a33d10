using System.Text.Json;

namespace Verification.Sandbox.Tests.Infrastructure;

/// <summary>Shorthand for the parts of a row.</summary>
internal static class JsonRows
{
    /// <summary>Null for a property that is absent, null or not a string.</summary>
    public static string? Text(this JsonElement row, string property) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    public static DateTimeOffset Instant(this JsonElement row, string property) => row.GetProperty(property).GetDateTimeOffset();

    public static string[] Texts(this IEnumerable<JsonElement> rows, string property) =>
        [.. rows.Select(row => row.Text(property) ?? "null")];
}
