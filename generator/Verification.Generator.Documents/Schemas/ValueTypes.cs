using System.Globalization;

namespace Verification.Generator.Documents.Schemas;

/// <summary>Compares and classifies values by the rules of JSON Schema.</summary>
public static class ValueTypes
{
    /// <summary>Whether a value is of a JSON Schema type.</summary>
    public static bool Is(SpecNode value, string type) =>
        (type, value) switch
        {
            ("object", SpecObject) or ("array", SpecArray) => true,
            ("string", SpecScalar { Type: SpecScalarType.Text }) or ("boolean", SpecScalar { Type: SpecScalarType.Boolean }) => true,
            ("number", SpecScalar { Type: SpecScalarType.Number }) or ("null", SpecScalar { Type: SpecScalarType.Null }) => true,
            ("integer", SpecScalar { Type: SpecScalarType.Number } number) => Number(number.Value) is { } whole && decimal.IsInteger(whole),
            _ => false,
        };

    /// <summary>Whether two values are equal: numbers by value, objects regardless of order.</summary>
    public static bool AreEqual(SpecNode left, SpecNode right) =>
        (left, right) switch
        {
            (SpecScalar one, SpecScalar other) => one.Type == other.Type
                && (one.Value == other.Value || (one.Type == SpecScalarType.Number && Number(one.Value) == Number(other.Value))),
            (SpecArray one, SpecArray other) => one.Items.Count == other.Items.Count
                && one.Items.Zip(other.Items).All(pair => AreEqual(pair.First, pair.Second)),
            (SpecObject one, SpecObject other) => one.Members.Count == other.Members.Count
                && one.Members.All(member => other[member.Name] is { } value && AreEqual(member.Value, value)),
            _ => false,
        };

    /// <summary>A numeric keyword, or null when it is missing.</summary>
    public static decimal? Bound(SpecObject schema, string keyword) =>
        schema[keyword] is SpecScalar { Type: SpecScalarType.Number } number ? Number(number.Value) : null;

    /// <summary>A number, or null when the text is not a number or is too large for an exact result.</summary>
    public static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A value for a message: a scalar as it is, everything else by its kind.</summary>
    public static string Show(SpecNode value) =>
        value switch
        {
            SpecScalar { Type: SpecScalarType.Text } text => $"'{text.Value}'",
            SpecScalar scalar => scalar.Value,
            _ => value.Kind,
        };
}
