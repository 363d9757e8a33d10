using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Verification.Generated;

/// <summary>What is shared by all values of one response while it is read. Not for use by several threads at once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonReading
{
    private readonly ReadOnlyMemory<byte> source;
    private readonly StringPool strings = new();

    /// <summary>Starts reading from somewhere else's reader: the JSON itself is not at hand.</summary>
    internal JsonReading()
    {
    }

    /// <summary>Starts reading.</summary>
    /// <param name="source">Exactly the bytes that the reader reads, which saves a parse where raw JSON is kept.</param>
    internal JsonReading(ReadOnlyMemory<byte> source) => this.source = source;

    /// <summary>The unknown properties of an object that has none.</summary>
    internal static IReadOnlyDictionary<string, JsonElement> NoProperties => ReadOnlyDictionary<string, JsonElement>.Empty;

    internal static IReadOnlyDictionary<string, JsonElement> OrNone(Dictionary<string, JsonElement>? unknown) =>
        unknown is null ? NoProperties : unknown;

    /// <summary>The string on which the reader stands; a text that was read lately is the same instance.</summary>
    internal string Text(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped || reader.HasValueSequence ? JsonText.Decode(ref reader) : strings.GetOrAdd(reader.ValueSpan);

    /// <summary>A copy of the bytes of the whole value on which the reader stands; leaves the reader on its last token.</summary>
    internal byte[] RawValue(ref Utf8JsonReader reader)
    {
        if (source.IsEmpty)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return JsonMarshal.GetRawUtf8Value(document.RootElement).ToArray();
        }

        var start = checked((int)reader.TokenStartIndex);
        JsonRead.Skip(ref reader);
        return source.Span[start..checked((int)reader.BytesConsumed)].ToArray();
    }
}
