using System.Text.Json;
using System.Text.Json.Serialization;

namespace Verification.Runtime;

/// <summary>
/// Lets System.Text.Json read and write <see cref="OpenJson{TView}"/>. It is not set on the type, since System.Text.Json can find a
/// generic converter only by reflection: set it on the property, or add it to the options.
/// </summary>
/// <typeparam name="TView">The view.</typeparam>
public sealed class OpenJsonConverter<TView> : JsonConverter<OpenJson<TView>>
    where TView : class, IJsonModel<TView>
{
    /// <inheritdoc/>
    public override OpenJson<TView> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(OpenJson.Copy(ref reader));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, OpenJson<TView> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        value.WriteTo(writer);
    }
}
