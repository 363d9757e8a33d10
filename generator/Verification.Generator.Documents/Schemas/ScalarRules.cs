using System.Text.RegularExpressions;

namespace Verification.Generator.Documents.Schemas;

/// <summary>The keywords of a schema that limit numbers and texts.</summary>
public static class ScalarRules
{
    private static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(1);

    /// <summary>The keywords that a value breaks, each with the reason.</summary>
    public static IEnumerable<(string Keyword, string Reason)> Check(SpecScalar value, SpecObject schema) =>
        value.Type switch
        {
            SpecScalarType.Number when ValueTypes.Number(value.Value) is { } number => CheckNumber(number, schema),
            SpecScalarType.Text => CheckText(value.Value, schema),
            _ => [],
        };

    /// <summary>Whether a text fits a pattern; every text fits a pattern that is invalid or takes too long.</summary>
    public static bool Fits(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.ECMAScript, PatternTime);
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static IEnumerable<(string Keyword, string Reason)> CheckNumber(decimal number, SpecObject schema)
    {
        if (ValueTypes.Bound(schema, "minimum") is { } minimum)
        {
            var isOutside = schema.IsTrue("exclusiveMinimum") ? number <= minimum : number < minimum;
            if (isOutside)
                yield return ("minimum", $"is below {minimum}");
        }

        if (ValueTypes.Bound(schema, "maximum") is { } maximum)
        {
            var isOutside = schema.IsTrue("exclusiveMaximum") ? number >= maximum : number > maximum;
            if (isOutside)
                yield return ("maximum", $"is above {maximum}");
        }

        if (ValueTypes.Bound(schema, "exclusiveMinimum") is { } floor && number <= floor)
            yield return ("exclusiveMinimum", $"is not above {floor}");
        if (ValueTypes.Bound(schema, "exclusiveMaximum") is { } ceiling && number >= ceiling)
            yield return ("exclusiveMaximum", $"is not below {ceiling}");
        if (ValueTypes.Bound(schema, "multipleOf") is { } step and > 0 && number % step != 0)
            yield return ("multipleOf", $"is not a multiple of {step}");
        if (schema.Text("format") is "int32" && (number < int.MinValue || number > int.MaxValue))
            yield return ("format", "does not fit into 32 bits");
        if (schema.Text("format") is "int64" && (number < long.MinValue || number > long.MaxValue))
            yield return ("format", "does not fit into 64 bits");
    }

    private static IEnumerable<(string Keyword, string Reason)> CheckText(string text, SpecObject schema)
    {
        var length = text.EnumerateRunes().Count();
        if (ValueTypes.Bound(schema, "minLength") is { } shortest && length < shortest)
            yield return ("minLength", $"is shorter than {shortest}");
        if (ValueTypes.Bound(schema, "maxLength") is { } longest && length > longest)
            yield return ("maxLength", $"is longer than {longest}");
        if (schema.Text("pattern") is { } pattern && !Fits(text, pattern))
            yield return ("pattern", $"does not fit the pattern {pattern}");
        if (schema.Text("format") is { } format && !Formats.Fits(text, format))
            yield return ("format", $"is not a valid {format}");
    }
}
