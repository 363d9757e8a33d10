using System.Text.Json;
using System.Text.RegularExpressions;

namespace Verification.Generator.Tests.Findings.Output;

/// <summary>The part of JSON Schema 2020-12 that docs/diff.schema.json uses; any other keyword is an error.</summary>
internal static class SchemaCheck
{
    public static IReadOnlyList<string> Violations(JsonElement schema, JsonElement value)
    {
        var found = new List<string>();
        Check(schema, schema, value, "#", found);
        return found;
    }

    private static void Check(JsonElement root, JsonElement schema, JsonElement value, string place, List<string> found)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            var isValid = keyword.Name switch
            {
                "$ref" => Follow(root, Target(root, keyword.Value.GetString()!), value, place, found),
                "type" => Types(keyword.Value).Contains(TypeOf(value)),
                "enum" => keyword.Value.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)),
                "required" => keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
                "additionalProperties" => value
                    .EnumerateObject()
                    .All(member => schema.GetProperty("properties").TryGetProperty(member.Name, out _)),
                "properties" => CheckMembers(root, keyword.Value, value, place, found),
                "items" => CheckItems(root, keyword.Value, value, place, found),
                "minimum" => value.ValueKind is not JsonValueKind.Number || value.GetDouble() >= keyword.Value.GetDouble(),
                "pattern" => Regex.IsMatch(
                    value.GetString()!,
                    keyword.Value.GetString()!,
                    RegexOptions.ECMAScript,
                    TimeSpan.FromSeconds(1)
                ),
                "$schema" or "$id" or "$defs" or "title" or "description" => true,
                _ => throw new InvalidOperationException($"The check does not know the keyword '{keyword.Name}'."),
            };
            if (!isValid)
                found.Add($"{place}: {keyword.Name}");
            if (keyword.Name is "type" && !isValid)
                return;
        }
    }

    private static bool Follow(JsonElement root, JsonElement schema, JsonElement value, string place, List<string> found)
    {
        Check(root, schema, value, place, found);
        return true;
    }

    private static bool CheckMembers(JsonElement root, JsonElement properties, JsonElement value, string place, List<string> found)
    {
        foreach (var property in properties.EnumerateObject())
        {
            if (value.TryGetProperty(property.Name, out var member))
                Check(root, property.Value, member, $"{place}/{property.Name}", found);
        }

        return true;
    }

    private static bool CheckItems(JsonElement root, JsonElement schema, JsonElement value, string place, List<string> found)
    {
        foreach (var item in value.EnumerateArray())
            Check(root, schema, item, place + "/*", found);
        return true;
    }

    private static JsonElement Target(JsonElement root, string reference) =>
        root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]);

    private static string?[] Types(JsonElement type) =>
        type.ValueKind is JsonValueKind.Array ? [.. type.EnumerateArray().Select(name => name.GetString())] : [type.GetString()];

    private static string TypeOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => "null",
            JsonValueKind.Number => "integer",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            _ => "string",
        };
}
