using System.Globalization;

namespace Verification.Generator.Contracts.Drift.Pages;

/// <summary>
/// Finds the numbers that a page shows beside the lines of a listing and that become lines of their own when it is saved as text.
/// </summary>
internal static class LineNumbers
{
    private const int Shortest = 3;

    /// <summary>How many lines on the next number may be: a line of code may be broken, or have been put in without a number.</summary>
    private const int Reach = 3;

    /// <summary>The lines without such numbers.</summary>
    public static List<PageLine> Strip(IReadOnlyList<string> lines)
    {
        var dropped = new HashSet<int>();
        for (var index = 0; index < lines.Count; index++)
        {
            if (lines[index].Trim() is not "1")
                continue;
            var run = Run(lines, index);
            if (run.Count < Shortest)
                continue;
            dropped.UnionWith(run);
            index = run[^1];
        }

        return [.. lines.Select((text, index) => new PageLine(index + 1, text)).Where(line => !dropped.Contains(line.Number - 1))];
    }

    private static List<int> Run(IReadOnlyList<string> lines, int start)
    {
        var run = new List<int> { start };
        while (true)
        {
            var expected = (run.Count + 1).ToString(CultureInfo.InvariantCulture);
            var next = Enumerable
                .Range(run[^1] + 1, Reach)
                .FirstOrDefault(index => index < lines.Count && lines[index].Trim() == expected, -1);
            if (next < 0)
                return run;
            run.Add(next);
        }
    }
}
