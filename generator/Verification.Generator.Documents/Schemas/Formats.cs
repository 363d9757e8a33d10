using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Verification.Generator.Documents.Schemas;

/// <summary>The formats of JSON Schema that can be checked; any text is valid for other formats.</summary>
public static partial class Formats
{
    /// <summary>Whether a text has a format.</summary>
    public static bool Fits(string text, string format) =>
        format switch
        {
            "date-time" => Instant().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "uuid" => Guid.TryParseExact(text, "D", out _),
            "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
            "email" => Email().IsMatch(text),
            "ipv4" or "ipv6" => IPAddress.TryParse(text, out _),
            "byte" => Convert.TryFromBase64String(text, new byte[text.Length], out _),
            _ => true,
        };

    [GeneratedRegex(
        @"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        PatternTime.Milliseconds
    )]
    private static partial Regex Instant();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\z", RegexOptions.CultureInvariant, PatternTime.Milliseconds)]
    private static partial Regex Email();
}
