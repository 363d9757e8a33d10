using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Verification.Runtime;

/// <summary>
/// Any JSON value, kept byte for byte as the vendor sent it. Immutable, and safe to read from several threads. Its text is returned only on
/// request: <see cref="ToString"/> prints the kind of the value, since these values hold personal data.
/// </summary>
[JsonConverter(typeof(OpenJsonConverter))]
public class OpenJson
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = RawProperties.DeepestElement };

    /// <summary>Takes the bytes of one valid JSON value, which may be packed.</summary>
    internal OpenJson(ReadOnlyMemory<byte> packed) => Packed = packed;

    /// <summary>The kind of the value: object, array, string, number, true, false or null.</summary>
    public JsonValueKind ValueKind
    {
        get
        {
            // The first token comes before any line break that is packed.
            var reader = new Utf8JsonReader(Packed.Span);
            reader.Read();
            return reader.TokenType switch
            {
                JsonTokenType.StartObject => JsonValueKind.Object,
                JsonTokenType.StartArray => JsonValueKind.Array,
                JsonTokenType.String => JsonValueKind.String,
                JsonTokenType.Number => JsonValueKind.Number,
                JsonTokenType.True => JsonValueKind.True,
                JsonTokenType.False => JsonValueKind.False,
                _ => JsonValueKind.Null,
            };
        }
    }

    /// <summary>The JSON as UTF-8, as the vendor sent it.</summary>
    internal ReadOnlyMemory<byte> Utf8 => PackedJson.Unpack(Packed);

    /// <summary>The bytes as they are kept.</summary>
    internal ReadOnlyMemory<byte> Packed { get; }

    /// <summary>Makes a value of JSON text.</summary>
    /// <param name="json">One JSON value; at most 64 levels deep.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static OpenJson Parse(string json) => new(Validated(json));

    /// <summary>Makes a value of JSON text, with a typed view.</summary>
    /// <typeparam name="TView">The shape that the value usually has.</typeparam>
    /// <param name="json">One JSON value; at most 64 levels deep. It need not fit the view.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static OpenJson<TView> Parse<TView>(string json)
        where TView : class, IJsonModel<TView> => new(Validated(json));

    /// <summary>Makes a value of its usual shape, for instance in a test.</summary>
    /// <typeparam name="TView">The shape.</typeparam>
    /// <param name="view">The content.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="view"/> is <see langword="null"/>.</exception>
    public static OpenJson<TView> From<TView>(TView view)
        where TView : class, IJsonModel<TView>
    {
        ArgumentNullException.ThrowIfNull(view);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            view.Write(writer);
        return new OpenJson<TView>(buffer.WrittenSpan.ToArray());
    }

    /// <summary>Parses the value for use with System.Text.Json.</summary>
    /// <returns>A separate element, which needs no disposal.</returns>
    /// <exception cref="JsonException">The value is nested deeper than 256 levels; <see cref="GetRawText"/> has it.</exception>
    public JsonElement ToElement() => JsonElement.Parse(Utf8.Span, Deep);

    /// <summary>The JSON text exactly as it was received.</summary>
    /// <returns>The text; it may hold personal data.</returns>
    public string GetRawText() => Encoding.UTF8.GetString(Utf8.Span);

    /// <summary>The kind of the value, never its content.</summary>
    /// <returns>For instance <c>JSON object</c>.</returns>
    public sealed override string ToString() =>
        ValueKind switch
        {
            JsonValueKind.Object => "JSON object",
            JsonValueKind.Array => "JSON array",
            JsonValueKind.String => "JSON string",
            JsonValueKind.Number => "JSON number",
            JsonValueKind.True or JsonValueKind.False => "JSON boolean",
            _ => "JSON null",
        };

    internal void WriteTo(Utf8JsonWriter writer) => writer.WriteRawValue(Utf8.Span, skipInputValidation: true);

    /// <summary>Returns the bytes of the current value of a System.Text.Json reader, and moves the reader to its last token.</summary>
    internal static byte[] Copy(ref Utf8JsonReader reader)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return JsonMarshal.GetRawUtf8Value(document.RootElement).ToArray();
    }

    private static byte[] Validated(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
            reader.TrySkip();
        return bytes;
    }
}
