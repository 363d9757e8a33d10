using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Drift.Pages;

/// <summary>
/// Reads a saved page: HTML, Markdown or the plain text of a page. Saved pages mix the latter two, so one reader serves both.
/// </summary>
internal static class PageReader
{
    /// <summary>How long a page may be, in characters.</summary>
    private const int LongestPage = 2 << 20;

    /// <summary>How many lines a page may have.</summary>
    private const int MostLines = 200_000;

    /// <summary>Reads a page.</summary>
    /// <exception cref="DocumentException">The file cannot be opened, is too large or is not text.</exception>
    public static VendorPage Read(string file)
    {
        var text = DocumentReader.ReadText(file);
        if (text.Length > LongestPage)
        {
            throw new DocumentException(
                file,
                SourcePosition.Start,
                DocumentErrorCode.TooLarge,
                $"the page has {text.Length} characters; at most {LongestPage} are read."
            );
        }

        if (text.AsSpan().Count('\n') is >= MostLines and var lines)
        {
            throw new DocumentException(
                file,
                SourcePosition.Start,
                DocumentErrorCode.TooLarge,
                $"the page has {lines + 1} lines; at most {MostLines} are read."
            );
        }

        if (text.Contains('\0'))
        {
            throw new DocumentException(
                file,
                SourcePosition.Start,
                DocumentErrorCode.Syntax,
                "this is not text; save the page as Markdown, text or HTML."
            );
        }

        var blocks = IsHtml(file, text) ? HtmlPageReader.Read(text, 0) : TextPageReader.Read(text, 0);
        return new VendorPage(file, blocks);
    }

    private static bool IsHtml(string file, string text)
    {
        var start = text.AsSpan().TrimStart()[..Math.Min(200, text.AsSpan().TrimStart().Length)].ToString();
        return Path.GetExtension(file).ToUpperInvariant() is ".HTML" or ".HTM" or ".XHTML"
            || start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
