using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Verification.Runtime;

/// <summary>Lets System.Text.Json read and write <see cref="OpenJson"/> as the JSON that it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OpenJsonConverter : JsonConverter<OpenJson>
{
    /// <inheritdoc/>
    public override OpenJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(OpenJson.Copy(ref reader));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, OpenJson value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        value.WriteTo(writer);
    }
}
