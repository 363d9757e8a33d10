using System.Text.Json;
using System.Text.Json.Serialization;

namespace Verification.Generated.Tests.Json.Differential.Reference;

/// <summary>
/// System.Text.Json's own reading of instants, except for two forms. It reads an instant without an offset as local time, where vendors
/// mean UTC. It accepts a point without digits, which ISO 8601 does not have.
/// </summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var instant = reader.GetDateTimeOffset();
        if (HasEmptyFraction(reader.GetString()!))
            throw new JsonException("A point without digits.");
        return reader.TryGetDateTime(out var time) && time.Kind == DateTimeKind.Unspecified
            ? new DateTimeOffset(time, TimeSpan.Zero)
            : instant;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        throw new NotSupportedException();

    private static bool HasEmptyFraction(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point >= 0 && (point + 1 == text.Length || !char.IsAsciiDigit(text[point + 1]));
    }
}
