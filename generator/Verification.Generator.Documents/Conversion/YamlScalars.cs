using System.Buffers;
using System.Globalization;
using System.Text;

namespace Verification.Generator.Documents.Conversion;

/// <summary>Spells text as a YAML scalar: plain where no reader can mistake it, else quoted.</summary>
internal static class YamlScalars
{
    private static readonly SearchValues<char> Indicators = SearchValues.Create(",[]{}#&*!|>'\"%@`\\");

    /// <summary>Words that YAML 1.1 reads as a boolean or null.</summary>
    private static readonly HashSet<string> Reserved = new(
        ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "~"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The text as a scalar on one line.</summary>
    public static string Text(string value)
    {
        if (IsPlain(value))
            return value;
        return UnsafeText.Contains(value) || value.Any(char.IsSurrogate)
            ? DoubleQuoted(value)
            : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    private static bool IsPlain(string value)
    {
        if (value.Length == 0 || value != value.Trim() || Reserved.Contains(value))
            return false;
        if (value.AsSpan().ContainsAny(Indicators) || value.Any(character => char.IsControl(character) || character > '~'))
            return false;
        if (value.Contains(": ", StringComparison.Ordinal) || value.EndsWith(':'))
            return false;
        // A plain scalar that begins with a digit, a sign or a point may be a number, a time or a date to some reader.
        if (!char.IsAsciiLetter(value[0]) && value[0] is not ('/' or '_' or '$' or '^' or '('))
            return false;
        return YamlCoreSchema.Resolve(value).Type == SpecScalarType.Text;
    }

    private static string DoubleQuoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var character in value.EnumerateRunes())
        {
            _ = character.Value switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\t' => text.Append("\\t"),
                '\r' => text.Append("\\r"),
                > 0xFFFF and var value32 when UnsafeText.IsUnsafe(character) => text.Append(
                    CultureInfo.InvariantCulture,
                    $"\\U{value32:X8}"
                ),
                var value16 when UnsafeText.IsUnsafe(character) => text.Append(CultureInfo.InvariantCulture, $"\\u{value16:X4}"),
                _ => text.Append(character),
            };
        }

        return text.Append('"').ToString();
    }
}
