using System.Globalization;
using System.Text.RegularExpressions;

namespace Verification.Generator.Documents;

/// <summary>Finds the types of plain YAML scalars by the core schema of YAML 1.2 (section 10.3.2).</summary>
public static partial class YamlCoreSchema
{
    /// <summary>The type of a plain scalar and its value as in JSON.</summary>
    public static (SpecScalarType Type, string Value) Resolve(string text) =>
        text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => (SpecScalarType.Null, "null"),
            "true" or "True" or "TRUE" => (SpecScalarType.Boolean, "true"),
            "false" or "False" or "FALSE" => (SpecScalarType.Boolean, "false"),
            _ => ResolveNumber(text) is { } number ? (SpecScalarType.Number, number) : (SpecScalarType.Text, text),
        };

    private static string? ResolveNumber(string text)
    {
        if (text[0] is not ((>= '0' and <= '9') or '-' or '+' or '.'))
            return null;
        if (JsonNumber().IsMatch(text))
            return text;
        if (
            DecimalInteger().IsMatch(text)
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
        )
        {
            return integer.ToString(CultureInfo.InvariantCulture);
        }

        if (
            HexadecimalInteger().IsMatch(text)
            && ulong.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hexadecimal)
        )
        {
            return hexadecimal.ToString(CultureInfo.InvariantCulture);
        }

        var isFloat =
            Float().IsMatch(text)
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value);
        return isFloat
            ? double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture)
            : null;
    }

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\z", RegexOptions.ExplicitCapture, PatternTime.Milliseconds)]
    private static partial Regex JsonNumber();

    [GeneratedRegex(@"^[-+]?[0-9]+\z", RegexOptions.None, PatternTime.Milliseconds)]
    private static partial Regex DecimalInteger();

    [GeneratedRegex(@"^0x[0-9a-fA-F]+\z", RegexOptions.None, PatternTime.Milliseconds)]
    private static partial Regex HexadecimalInteger();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.ExplicitCapture, PatternTime.Milliseconds)]
    private static partial Regex Float();
}
