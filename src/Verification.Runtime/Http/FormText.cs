using System.Text;
using System.Text.Json;

namespace Verification.Runtime;

/// <summary>The members of a JSON object as names and values of a form or a query.</summary>
internal static class FormText
{
    /// <summary>The object as a form. A member that is null is left out.</summary>
    /// <param name="json">The object.</param>
    /// <param name="deep">The members whose own members stand in brackets.</param>
    internal static string Of(ReadOnlyMemory<byte> json, ReadOnlySpan<string> deep)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in Pairs(json, deep))
        {
            if (text.Length > 0)
                text.Append('&');
            text.Append(Encoded(name)).Append('=').Append(Encoded(value));
        }

        return text.ToString();
    }

    /// <summary>The members of an object in brackets after a name: <c>filter[size]</c>, and <c>filter[size][from]</c> below that.</summary>
    internal static IEnumerable<(string Name, string Value)> Deep(string name, ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var pairs = new List<(string, string)>();
        AddDeep(name, document.RootElement, pairs);
        return pairs;
    }

    /// <summary>The members of an object: a list repeats its name, an object is JSON.</summary>
    internal static List<(string Name, string Value)> Pairs(ReadOnlyMemory<byte> json, ReadOnlySpan<string> deep)
    {
        using var document = JsonDocument.Parse(json);
        var pairs = new List<(string, string)>();
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw new ArgumentException("A form is made of the members of an object.", nameof(json));
        foreach (var member in document.RootElement.EnumerateObject())
        {
            if (deep.Contains(member.Name))
                AddDeep(member.Name, member.Value, pairs);
            else if (member.Value.ValueKind == JsonValueKind.Array)
                pairs.AddRange(member.Value.EnumerateArray().Select(item => (member.Name, Text(item))));
            else if (member.Value.ValueKind != JsonValueKind.Null)
                pairs.Add((member.Name, Text(member.Value)));
        }

        return pairs;
    }

    /// <summary>A text without its quotes, anything else as JSON.</summary>
    internal static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static void AddDeep(string name, JsonElement value, List<(string, string)> pairs)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                    AddDeep($"{name}[{member.Name}]", member.Value, pairs);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    AddDeep(name, item, pairs);
                break;
            case JsonValueKind.Null:
                break;
            default:
                pairs.Add((name, Text(value)));
                break;
        }
    }

    private static string Encoded(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
}
