using System.Text.Json;
using System.Text.Json.Serialization;

namespace Verification.Sandbox.Faults.Control;

/// <summary>Durations are numbers of seconds in JSON, as in <c>Retry-After</c>.</summary>
internal sealed class SecondsConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (
            reader.TokenType != JsonTokenType.Number
            || !reader.TryGetDouble(out var seconds)
            || Math.Abs(seconds) > TimeSpan.SecondsPerDay * 365d
        )
        {
            throw new JsonException("A duration is a number of seconds, for instance 0.5.");
        }

        return TimeSpan.FromSeconds(seconds);
    }

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.TotalSeconds);
}
