using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Verification.Runtime;

/// <summary>
/// The JSON properties of an object that no C# property represents, as the bytes that were sent. They are parsed on first access: most callers
/// never read them, and a parsed value takes many times the memory of a short one.
/// </summary>
internal sealed class RawProperties : IReadOnlyDictionary<string, JsonElement>
{
    /// <summary>System.Text.Json needs time that grows with the depth of each value; a deeper value is returned as a string that holds its JSON.</summary>
    internal const int DeepestElement = 256;

    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = DeepestElement };

    private readonly byte[] json;
    private Dictionary<string, JsonElement>? parsed;

    /// <summary>Copies the members.</summary>
    /// <param name="members">Names and values of an object without its braces, which are known to be JSON.</param>
    internal RawProperties(ReadOnlySpan<byte> members) => json = [(byte)'{', .. members, (byte)'}'];

    public int Count => Parsed.Count;

    public IEnumerable<string> Keys => Parsed.Keys;

    public IEnumerable<JsonElement> Values => Parsed.Values;

    private Dictionary<string, JsonElement> Parsed => parsed ??= Parse();

    public JsonElement this[string key] => Parsed[key];

    public bool ContainsKey(string key) => Parsed.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out JsonElement value) => Parsed.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() => Parsed.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Writes the properties into an object, values exactly as they were sent; of a repeated name, the last value.</summary>
    internal void WriteTo(Utf8JsonWriter writer)
    {
        foreach (var (name, (start, length)) in Members())
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(json.AsSpan(start, length), skipInputValidation: true);
        }
    }

    private Dictionary<string, JsonElement> Parse() => Members().ToDictionary(
        member => member.Key, member => Element(json.AsSpan(member.Value.Start, member.Value.Length)), StringComparer.Ordinal);

    /// <summary>The places of the values. A name that is not valid Unicode keeps its escapes.</summary>
    private Dictionary<string, (int Start, int Length)> Members()
    {
        var members = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        var reader = new JsonScanner(json);
        reader.ReadValue();
        while (reader.NextProperty())
        {
            var name = JsonText.Decode(reader.Name);
            var start = reader.TokenStart;
            members[name] = (start, reader.ReadRaw().Length);
        }

        return members;
    }

    private static JsonElement Element(ReadOnlySpan<byte> value) =>
        JsonDepth.Of(value) <= DeepestElement ? JsonElement.Parse(value, Deep) : JsonElement.Parse(Quoted(value));

    private static byte[] Quoted(ReadOnlySpan<byte> value) =>
        Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(value)}\"");
}
