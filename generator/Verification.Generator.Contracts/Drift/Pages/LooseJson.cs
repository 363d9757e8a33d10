using System.Text.RegularExpressions;

namespace Verification.Generator.Contracts.Drift.Pages;

/// <summary>
/// Finds JSON that stands in the text without a fence: from a line that begins with a bracket to where the brackets are balanced.
/// </summary>
internal sealed partial class LooseJson
{
    /// <summary>How many lines it may have.</summary>
    private const int LongestBody = 5000;

    /// <summary>How often it may turn out to have no end before it is no longer looked for.</summary>
    private const int MostFailures = 50;

    private int failures;

    /// <summary>Reads the JSON that begins at a line, or gives null when none begins there.</summary>
    public (PageBlock? Block, int Length)? Read(List<PageLine> lines, int index)
    {
        var first = lines[index].Text.TrimStart();
        if (first.Length == 0 || first[0] is not ('{' or '[') || failures >= MostFailures || !LooksLikeJson(lines, index))
            return null;
        var balance = new BracketBalance();
        for (var end = index; end < Math.Min(lines.Count, index + LongestBody); end++)
        {
            balance.Add(lines[end].Text);
            if (balance.IsClosed)
                return (new CodeBlock(lines[index].Number, lines[index..(end + 1)]), end - index + 1);
        }

        failures++;
        return null;
    }

    private static bool LooksLikeJson(List<PageLine> lines, int index)
    {
        var start = string.Concat(lines.GetRange(index, Math.Min(3, lines.Count - index)).Select(line => line.Text.Trim()));
        return Start().IsMatch(start);
    }

    [GeneratedRegex(@"^(\[\s*(\{|\[|""|\]|-?\d)|\{\s*(""|\}))", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Start();
}
