namespace Verification.Generator.Contracts.Drift.Rules;

/// <summary>Splits values that run together, such as <c>smscallemail</c>, with the help of those that are known.</summary>
internal static class GluedWords
{
    /// <summary>The values of a text: the known ones that cover most of it, and what is left between them.</summary>
    public static IReadOnlyList<string> Split(string text, IReadOnlyList<string> known)
    {
        var glued = text.Trim();
        // best[i]: how little of the text from i on is left uncovered, in how few pieces, and how long the piece at i is.
        var best = new (int Left, int Pieces, int Length, bool IsKnown)[glued.Length + 1];
        for (var start = glued.Length - 1; start >= 0; start--)
        {
            (var left, var pieces, _, var nextIsKnown) = best[start + 1];
            best[start] = (left + 1, nextIsKnown || start + 1 == glued.Length ? pieces + 1 : pieces, 1, false);
            foreach (
                var value in known.Where(value => value.Length > 0 && string.CompareOrdinal(glued, start, value, 0, value.Length) == 0)
            )
            {
                (int Left, int Pieces, int, bool) candidate = (
                    best[start + value.Length].Left,
                    best[start + value.Length].Pieces + 1,
                    value.Length,
                    true
                );
                if (candidate.Left < best[start].Left || (candidate.Left == best[start].Left && candidate.Pieces < best[start].Pieces))
                    best[start] = candidate;
            }
        }

        return Collect(glued, best);
    }

    private static List<string> Collect(string glued, (int Left, int Pieces, int Length, bool IsKnown)[] best)
    {
        var values = new List<string>();
        var unknown = 0;
        for (var start = 0; start < glued.Length; )
        {
            if (!best[start].IsKnown)
            {
                unknown++;
                start++;
                continue;
            }

            if (unknown > 0)
                values.Add(glued.Substring(start - unknown, unknown));
            unknown = 0;
            values.Add(glued.Substring(start, best[start].Length));
            start += best[start].Length;
        }

        if (unknown > 0)
            values.Add(glued[^unknown..]);
        return values;
    }
}
