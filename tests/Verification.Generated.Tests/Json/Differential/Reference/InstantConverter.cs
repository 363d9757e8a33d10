using System.Text.Json;
using System.Text.Json.Serialization;

namespace Verification.Generated.Tests.Json.Differential.Reference;

/// <summary>
/// System.Text.Json's own reading of instants, but for two forms. One without an offset it takes for local time of whatever machine it
/// runs on, and the vendors' are UTC. A point without digits it accepts, and we do not: ISO 8601 has no such fraction.
/// </summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var instant = reader.GetDateTimeOffset();
        if (HasEmptyFraction(reader.GetString()!))
            throw new JsonException("A point without digits.");
        return reader.TryGetDateTime(out var time) && time.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(time, TimeSpan.Zero) : instant;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => throw new NotSupportedException();

    private static bool HasEmptyFraction(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point >= 0 && (point + 1 == text.Length || !char.IsAsciiDigit(text[point + 1]));
    }
}
