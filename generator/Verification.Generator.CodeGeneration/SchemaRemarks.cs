using System.Globalization;
using NJsonSchema;

namespace Verification.Generator.CodeGeneration;

/// <summary>Says in words what a schema demands beside its description: wire name, default and limits.</summary>
internal static class SchemaRemarks
{
    /// <summary>The remarks of a parameter or property, as XML text.</summary>
    public static string Describe(string wireName, JsonSchema schema, bool isDeprecated)
    {
        var facts = new List<string> { $"On the wire: <c>{CSharpText.Xml(wireName)}</c>." };
        var actual = schema.ActualSchema;
        if (Text(actual.Default ?? schema.Default) is { } value)
            facts.Add($"Default: <c>{CSharpText.Xml(value)}</c>.");
        if (Range(actual) is { } range)
            facts.Add(range);
        if (actual.Pattern is { Length: > 0 } pattern)
            facts.Add($"Pattern: <c>{CSharpText.Xml(pattern)}</c> (not checked).");
        if (isDeprecated)
            facts.Add("The vendor has deprecated it.");
        return string.Join(' ', facts);
    }

    private static string? Range(JsonSchema schema)
    {
        (var minimum, var maximum) = (Text(schema.Minimum), Text(schema.Maximum));
        return (minimum, maximum) switch
        {
            (null, null) => null,
            ({ }, null) => $"At least {minimum}.",
            (null, { }) => $"At most {maximum}.",
            _ => $"From {minimum} to {maximum}.",
        };
    }

    private static string? Text(object? value) =>
        value switch
        {
            null => null,
            bool truth => truth ? "true" : "false",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
}
