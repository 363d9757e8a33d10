using System.Globalization;
using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration;

/// <summary>
/// Text of a document as C# literals and as XML documentation: the only ways into generated code. Neither a literal nor a comment ends
/// because of a character of the document.
/// </summary>
internal static class CSharpText
{
    private const int DocumentationWidth = 130;

    public static string Literal(string text) => "\"" + string.Concat(text.Select(Escape)) + "\"";

    /// <summary>A C# literal of a whole number; <c>null</c> for null.</summary>
    public static string Literal(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "null";

    /// <summary>The lines of a text, wrapped, as the content of an XML element.</summary>
    /// <param name="text">The text; null and white space give the fallback.</param>
    /// <param name="fallback">The text to use when the document has none.</param>
    public static IReadOnlyList<string> Documentation(string? text, string fallback)
    {
        var content = string.IsNullOrWhiteSpace(text) ? fallback : text;
        return [.. UnsafeText.Lines(content).SelectMany(Wrap).Select(Xml)];
    }

    /// <summary>A text as the content of an XML element, on one line.</summary>
    public static string Xml(string text) => string.Concat(UnsafeText.Replace(text).Select(EscapeXml));

    private static IEnumerable<string> Wrap(string paragraph)
    {
        var line = "";
        foreach (var word in paragraph.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + word.Length >= DocumentationWidth)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : line + " " + word;
        }

        if (line.Length > 0)
            yield return line;
    }

    private static string EscapeXml(char character) =>
        character switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            _ => character.ToString(),
        };

    private static string Escape(char character) =>
        character switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            < ' ' or > '~' => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
            _ => character.ToString(),
        };
}
