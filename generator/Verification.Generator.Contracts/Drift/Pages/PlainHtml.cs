using System.Text;
using System.Text.RegularExpressions;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Drift.Pages;

/// <summary>
/// Rewrites HTML with the few elements that a reader of pages tells apart: each one closed where it ends, none deeper than
/// <see cref="OpenElements.Deepest"/>. A parser repairs what is left open by copying elements and by nesting them without limit, which
/// takes time and stack with the square of the length of a page. Lines stay where they are.
/// </summary>
internal sealed partial class PlainHtml
{
    /// <summary>How an element is written whose content nobody reads.</summary>
    public const string Skipped = "x-skipped";

    /// <summary>How an element is written that neither breaks a line nor says anything.</summary>
    private const string Neutral = "x-neutral";

    private static readonly Dictionary<string, string> Names = Map(
        ("div p pre ul ol li dl dt dd table thead tbody tfoot tr td th caption h1 h2 h3 h4 h5 h6 span kbd var br wbr img hr code", null),
        ("a abbr b em i label mark s small strong sub sup u", "span"),
        ("listing xmp", "pre"),
        (
            "address article aside blockquote center details dialog dir fieldset figcaption figure footer header hgroup main menu search "
                + "section summary",
            "div"
        ),
        ("script style nav template noscript svg button title iframe noembed noframes", Skipped),
        ("html head body frame frameset form input meta link base col colgroup area embed param source track keygen basefont bgsound", "")
    );

    private static readonly HashSet<string> Void = new(["br", "wbr", "img", "hr"], StringComparer.Ordinal);

    private static readonly HashSet<string> Raw = new(
        ["script", "style", "iframe", "noembed", "noframes", "title", "textarea", "xmp"],
        StringComparer.Ordinal
    );

    private readonly StringBuilder result;
    private readonly OpenElements open;
    private bool hasBody;

    private PlainHtml(int length)
    {
        result = new StringBuilder(length + (length / 4));
        open = new OpenElements(result);
    }

    public static string Of(string html)
    {
        var plain = new PlainHtml(html.Length);
        plain.Read(html);
        return plain.result.ToString();
    }

    private void Read(string html)
    {
        var position = 0;
        while (position < html.Length)
        {
            var start = html.IndexOf('<', position);
            if (start < 0)
                start = html.Length;
            Text(html.AsSpan(position, start - position));
            if (start == html.Length)
                break;
            position = start + ReadMarkup(html, start);
        }

        open.CloseAll();
    }

    /// <summary>Reads what begins with a bracket, and says how long it is.</summary>
    private int ReadMarkup(string html, int start)
    {
        var rest = html.AsSpan(start);
        if (rest.StartsWith("<!--"))
            return Comment(rest, End(rest, 4, "-->"));
        if (rest.Length > 1 && rest[1] is '!' or '?')
            return Comment(rest, End(rest, 1, ">"));
        var tag = Tag().Match(html, start, Math.Min(MostTagName, rest.Length));
        if (!tag.Success)
        {
            Text("<");
            return 1;
        }

        var length = TagEnd(rest, tag.Length);
        var name = tag.Groups["name"].Value.ToLowerInvariant();
        if (tag.Groups["close"].Success)
        {
            if (Written(name) is { Length: > 0 } ended)
                open.Close(ended);
            Lines(rest[..length]);
            return length;
        }

        var isEmpty = rest[..length].EndsWith("/>") && open.IsInside(Skipped);
        Open(name, rest[..length], isEmpty);
        return Raw.Contains(name) && !isEmpty ? length + RawText(html, start + length, name) : length;
    }

    private void Open(string name, ReadOnlySpan<char> tag, bool isEmpty)
    {
        if (name is "body")
        {
            // The parser puts text that stands in no other element into the first one.
            if (!hasBody)
                result.Append("<body>");
            hasBody = true;
        }
        else if (Written(name) is { Length: > 0 } written && !isEmpty && (hasBody || written is not Skipped || !Raw.Contains(name)))
        {
            hasBody = true;
            if (Void.Contains(written))
                open.Leaf(written);
            else
                open.Push(written, written is "td" or "th" ? RowSpan(tag) : "");
        }

        Lines(tag);
    }

    private static string Written(string name) => Names.GetValueOrDefault(name, Neutral);

    /// <summary>Reads the text of an element that holds no elements, and says how long it is.</summary>
    private int RawText(string html, int start, string name)
    {
        var end = html.IndexOf("</" + name, start, StringComparison.OrdinalIgnoreCase);
        if (end < 0)
            end = html.Length;
        var text = html.AsSpan(start, end - start);
        if (Written(name) is Skipped)
            Lines(text);
        else
            Text(text);
        return end - start;
    }

    private void Text(ReadOnlySpan<char> text)
    {
        if (open.IsInside(Skipped))
        {
            Lines(text);
            return;
        }

        if (text.Trim().Length > 0)
        {
            hasBody = true;
            if (!open.MayHoldText)
                open.Push("caption", "");
        }

        for (var bracket = text.IndexOf('<'); bracket >= 0; bracket = text.IndexOf('<'))
        {
            result.Append(text[..bracket]).Append("&lt;");
            text = text[(bracket + 1)..];
        }

        result.Append(text);
    }

    private int Comment(ReadOnlySpan<char> rest, int length)
    {
        Lines(rest[..length]);
        return length;
    }

    /// <summary>Writes the line ends of what is left out, where no reader takes them for text.</summary>
    private void Lines(ReadOnlySpan<char> text)
    {
        var lines = text.Count('\n');
        if (lines > 0)
            result.Append("<!--").Append('\n', lines).Append("-->");
    }

    private static string RowSpan(ReadOnlySpan<char> tag)
    {
        foreach (var match in RowSpanAttribute().EnumerateMatches(tag))
        {
            var digits = tag.Slice(match.Index, match.Length).TrimStart("rowspanROWSPAN \t\r\n='\"");
            return $" rowspan=\"{digits}\"";
        }

        return "";
    }

    private static int End(ReadOnlySpan<char> rest, int from, string mark) =>
        rest[from..].IndexOf(mark) is >= 0 and var end ? from + end + mark.Length : rest.Length;

    /// <summary>Where a tag ends: at the first bracket outside of quotes.</summary>
    private static int TagEnd(ReadOnlySpan<char> rest, int from)
    {
        var quote = '\0';
        for (var index = from; index < rest.Length; index++)
        {
            var character = rest[index];
            if (quote != '\0')
                quote = character == quote ? '\0' : quote;
            else if (character is '>')
                return index + 1;
            else if (character is '"' or '\'' && rest[..index].TrimEnd().EndsWith('='))
                quote = character;
        }

        return rest.Length;
    }

    private static Dictionary<string, string> Map(params (string Names, string? Written)[] groups) =>
        groups
            .SelectMany(group => group.Names.Split(' ').Select(name => (name, group.Written ?? name)))
            .ToDictionary(StringComparer.Ordinal);

    /// <summary>How many characters of a tag are looked at for its name; a longer one is no element that anybody knows.</summary>
    private const int MostTagName = 64;

    [GeneratedRegex(@"\G<(?<close>/)?(?<name>[A-Za-z][^\s/>]*)", RegexOptions.ExplicitCapture, PatternTime.Milliseconds)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\srowspan\s*=\s*[""']?\d{1,5}", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex RowSpanAttribute();
}
