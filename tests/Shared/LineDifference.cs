namespace Verification.Testing;

/// <summary>The difference of two texts as a unified diff: three lines around each change.</summary>
public static class LineDifference
{
    private const int Context = 3;

    /// <summary>Compares two texts line by line.</summary>
    /// <param name="before">The lines before.</param>
    /// <param name="after">The lines after.</param>
    /// <returns>The lines of the unified diff, without file names; none when the texts are equal.</returns>
    public static IEnumerable<string> Unified(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var steps = Steps(before, after);
        var next = 0;
        while (true)
        {
            var change = steps.FindIndex(next, step => step.Mark != ' ');
            if (change < 0)
                yield break;
            var start = Math.Max(next, change - Context);
            var end = EndOfHunk(steps, change);
            var removed = steps[start..end].Count(step => step.Mark != '+');
            var added = steps[start..end].Count(step => step.Mark != '-');
            yield return $"@@ -{steps[start].Before + 1},{removed} +{steps[start].After + 1},{added} @@";
            foreach ((var mark, var text, _, _) in steps[start..end])
                yield return $"{mark}{text}";
            next = end;
        }
    }

    private static int EndOfHunk(List<(char Mark, string Text, int Before, int After)> steps, int change)
    {
        var last = change;
        for (var index = change; index < steps.Count && index <= last + (2 * Context); index++)
        {
            if (steps[index].Mark != ' ')
                last = index;
        }

        return Math.Min(steps.Count, last + Context + 1);
    }

    /// <summary>Takes equal ends off first, so that the table of common lines stays small.</summary>
    private static List<(char Mark, string Text, int Before, int After)> Steps(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var head = 0;
        while (head < before.Count && head < after.Count && before[head] == after[head])
            head++;
        var tail = 0;
        while (tail < before.Count - head && tail < after.Count - head && before[^(tail + 1)] == after[^(tail + 1)])
            tail++;
        int rows = before.Count - head - tail,
            columns = after.Count - head - tail;
        var common = CommonLines(before, after, head, rows, columns);
        var steps = new List<(char Mark, string Text, int Before, int After)>();
        for (var line = 0; line < head; line++)
            steps.Add((' ', before[line], line, line));
        (var row, var column) = (0, 0);
        while (row < rows || column < columns)
        {
            (var left, var right) = (head + row, head + column);
            if (row < rows && column < columns && before[left] == after[right])
                steps.Add((' ', before[head + row++], left, head + column++));
            else if (column == columns || (row < rows && common[row + 1, column] >= common[row, column + 1]))
                steps.Add(('-', before[head + row++], left, right));
            else
                steps.Add(('+', after[head + column++], left, right));
        }

        for (var line = tail; line > 0; line--)
            steps.Add((' ', before[^line], before.Count - line, after.Count - line));
        return steps;
    }

    private static int[,] CommonLines(IReadOnlyList<string> before, IReadOnlyList<string> after, int head, int rows, int columns)
    {
        var common = new int[rows + 1, columns + 1];
        for (var row = rows - 1; row >= 0; row--)
        {
            for (var column = columns - 1; column >= 0; column--)
            {
                common[row, column] =
                    before[head + row] == after[head + column]
                        ? common[row + 1, column + 1] + 1
                        : Math.Max(common[row + 1, column], common[row, column + 1]);
            }
        }

        return common;
    }
}
