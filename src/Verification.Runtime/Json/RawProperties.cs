using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Verification.Runtime;

/// <summary>
/// The JSON properties of an object that no C# property represents, as the bytes that were sent. They are located on first access, and a
/// value is parsed on each access: most callers never read them, and a parsed value takes many times the memory of a short one.
/// </summary>
internal sealed class RawProperties : IReadOnlyDictionary<string, JsonElement>
{
    /// <summary>
    /// System.Text.Json needs time that grows with the depth of each value; a deeper value is returned as a string that holds its JSON.
    /// </summary>
    internal const int DeepestElement = 256;

    private const int LargestUncounted = 64 * 1024;

    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = DeepestElement };

    private readonly byte[] json;
    private Dictionary<string, Range>? members;

    /// <summary>Copies the members.</summary>
    /// <param name="members">Names and values of an object without its braces, which are known to be JSON.</param>
    internal RawProperties(ReadOnlySpan<byte> members) => json = [(byte)'{', .. members, (byte)'}'];

    public int Count => Members.Count;

    public IEnumerable<string> Keys => Members.Keys;

    public IEnumerable<JsonElement> Values => Members.Values.Select(Element);

    private Dictionary<string, Range> Members => members ??= Find();

    public JsonElement this[string key] => Element(Members[key]);

    public bool ContainsKey(string key) => Members.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out JsonElement value)
    {
        var isFound = Members.TryGetValue(key, out var place);
        value = isFound ? Element(place) : default;
        return isFound;
    }

    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() =>
        Members.Select(member => KeyValuePair.Create(member.Key, Element(member.Value))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Writes the properties into an object, values exactly as they were sent; of a repeated name, the last value.</summary>
    internal void WriteTo(Utf8JsonWriter writer)
    {
        // What is only written, such as all rows of a page, does not have to keep what was found.
        foreach (var (name, place) in members ?? Find())
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(json.AsSpan(place), skipInputValidation: true);
        }
    }

    /// <summary>The places of the values. A name that is not valid Unicode keeps its escapes.</summary>
    private Dictionary<string, Range> Find()
    {
        var found = new Dictionary<string, Range>(json.Length > LargestUncounted ? CountNames() : 0, RandomHash.Instance);
        var reader = new JsonScanner(json);
        reader.ReadValue();
        while (reader.NextProperty())
        {
            var name = JsonText.Decode(reader.Name);
            var start = reader.TokenStart;
            found[name] = start..(start + reader.ReadRaw().Length);
        }

        return found;
    }

    /// <summary>A dictionary that grows needs several times the room of one that is as large as it must be from the start.</summary>
    private int CountNames()
    {
        var count = 0;
        var reader = new JsonScanner(json);
        reader.ReadValue();
        for (; reader.NextProperty(); count++)
            reader.ReadRaw();
        return count;
    }

    private JsonElement Element(Range place)
    {
        var value = json.AsSpan(place);
        return JsonDepth.Of(value) <= DeepestElement ? JsonElement.Parse(value, Deep) : JsonElement.Parse(Quoted(value));
    }

    private static byte[] Quoted(ReadOnlySpan<byte> value) => Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(value)}\"");

    /// <summary>
    /// Ordinal. That of the platform begins with a hash that whoever chose the names knows, and a dictionary that meets too many equal ones
    /// builds all of itself anew.
    /// </summary>
    private sealed class RandomHash : IEqualityComparer<string>
    {
        internal static readonly RandomHash Instance = new();

        public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

        public int GetHashCode(string obj) => obj.GetHashCode(StringComparison.Ordinal);
    }
}
