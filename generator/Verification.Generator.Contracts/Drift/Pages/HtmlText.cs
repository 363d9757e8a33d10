using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Verification.Generator.Contracts.Drift.Pages;

/// <summary>The text of an element as a reader sees it.</summary>
internal static partial class HtmlText
{
    /// <summary>Reads the text. Neighbouring elements are separate words to a reader, though no space stands between them.</summary>
    public static string Of(IElement element)
    {
        var text = new StringBuilder();
        Append(text, element);
        return Tidy(text.ToString());
    }

    /// <summary>Text with single spaces, and none before punctuation.</summary>
    public static string Tidy(string text) => Punctuation().Replace(WithSingleSpaces(text), "${mark}").Trim();

    private static string WithSingleSpaces(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
                result.Append(character);
            else if (result.Length == 0 || result[^1] != ' ')
                result.Append(' ');
        }

        return result.ToString();
    }

    /// <summary>
    /// Goes through the nodes in order; a node is never asked for its neighbour, since that takes as long as the list of them.
    /// </summary>
    private static void Append(StringBuilder text, IElement element)
    {
        var open = new Stack<IEnumerator<INode>>();
        open.Push(element.ChildNodes.GetEnumerator());
        while (open.TryPeek(out var nodes))
        {
            if (!nodes.MoveNext())
            {
                open.Pop();
                if (text.Length > 0 && !char.IsWhiteSpace(text[^1]))
                    text.Append(' ');
            }
            else if (nodes.Current is IText own)
            {
                text.Append(own.Data);
            }
            else if (nodes.Current is IElement { LocalName: "br" })
            {
                text.Append(' ');
            }
            else if (nodes.Current is IElement { LocalName: not "wbr" } inner)
            {
                open.Push(inner.ChildNodes.GetEnumerator());
            }
        }
    }

    [GeneratedRegex(@" (?<mark>[.,;:)\]])", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Punctuation();
}
