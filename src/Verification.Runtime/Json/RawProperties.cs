using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Verification.Runtime;

/// <summary>
/// The members of an object that have no property of their own, as the bytes that were sent. They are parsed when one is asked for: most
/// callers never do, and a parsed member takes many times the memory of a short one.
/// </summary>
internal sealed class RawProperties : IReadOnlyDictionary<string, JsonElement>
{
    private static readonly JsonDocumentOptions AnyDepth = new() { MaxDepth = int.MaxValue };

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

    /// <summary>A name that is not valid Unicode is given as it is escaped; of a name that is repeated, the last value counts.</summary>
    private Dictionary<string, JsonElement> Parse()
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in JsonElement.Parse(json, AnyDepth).EnumerateObject())
        {
            var name = JsonMarshal.GetRawUtf8PropertyName(member);
            members[JsonText.HasLoneSurrogate(name) ? Encoding.UTF8.GetString(name) : member.Name] = member.Value;
        }

        return members;
    }
}
