using System.Text.RegularExpressions;
using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration.Kiota;

/// <summary>
/// Reads what Kiota reports while it generates: a line with the severity, such as <c>warn: Kiota.Builder.KiotaBuilder[0]</c>, and the text
/// in the indented lines after it.
/// </summary>
internal static partial class KiotaLog
{
    private const string Indentation = "      ";

    /// <summary>
    /// The problems in the output, each at its place in the document where Kiota names one. What Kiota calls an error is left out of the
    /// client as well, and the rest is generated.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="output">The output of Kiota.</param>
    public static IReadOnlyList<DocumentException> Read(ContractDocument document, string output)
    {
        List<DocumentException> problems = [];
        List<string>? text = null;
        foreach (var line in output.Split('\n').Select(line => line.TrimEnd()).Append(""))
        {
            if (text is not null && line.StartsWith(Indentation, StringComparison.Ordinal))
            {
                text.Add(line.Trim());
                continue;
            }

            if (text is not null)
                problems.Add(Problem(document, text));
            text = Severity().IsMatch(line) ? [] : null;
        }

        return problems;
    }

    private static DocumentException Problem(ContractDocument document, List<string> lines)
    {
        var text = string.Join(' ', lines);
        var place = Pointer().Match(text);
        var position = place.Success ? PositionOf(document, place.Groups["pointer"].Value) : SourcePosition.Start;
        return new DocumentException(document.File, position, DocumentErrorCode.OtherGenerator, "Kiota reports: " + text);
    }

    /// <summary>The place itself, or the nearest above it: what Kiota reads has other members here and there.</summary>
    private static SourcePosition PositionOf(ContractDocument document, string pointer)
    {
        for (var length = pointer.Length; length > 1; length = pointer.LastIndexOf('/', length - 1))
        {
            if (document.Find(pointer[..length]) is { } node)
                return node.Position;
        }

        return SourcePosition.Start;
    }

    [GeneratedRegex("^(warn|fail|crit):", RegexOptions.ExplicitCapture, PatternTime.Milliseconds)]
    private static partial Regex Severity();

    /// <summary>Such as <c>OpenAPI warning: #/components/schemas/Attempt/properties/url - The format uri …</c>.</summary>
    [GeneratedRegex(@"^OpenAPI (warning|error): (?<pointer>#/\S*) - ", RegexOptions.ExplicitCapture, PatternTime.Milliseconds)]
    private static partial Regex Pointer();
}
