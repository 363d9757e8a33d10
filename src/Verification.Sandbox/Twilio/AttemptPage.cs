namespace Verification.Sandbox.Twilio;

/// <summary>The attempts of one page, and what lies on either side of it.</summary>
/// <param name="Attempts">Their numbers, newest first.</param>
/// <param name="HasPrevious">Whether a matching attempt comes before.</param>
/// <param name="HasNext">Whether a matching attempt comes after.</param>
internal sealed record AttemptPage(IReadOnlyList<int> Attempts, bool HasPrevious, bool HasNext)
{
    /// <summary>Reads a page by scanning from its token; without a filter the scan is as long as the page.</summary>
    public static AttemptPage Read(AttemptTable table, AttemptFilter filter, PageToken? token, int size)
    {
        int start = token switch
        {
            null => 0,
            { IsForward: true } after => after.Attempt + 1,
            { } before => FirstOfPageBefore(filter, before.Attempt, size),
        };
        var attempts = new List<int>(Math.Min(size, table.Count));
        int next = NextMatch(table, filter, start);
        for (; next < table.Count && attempts.Count < size; next = NextMatch(table, filter, next + 1))
            attempts.Add(next);
        return new AttemptPage(attempts, PreviousMatch(filter, start - 1) >= 0, next < table.Count);
    }

    private static int FirstOfPageBefore(AttemptFilter filter, int end, int size)
    {
        int first = end;
        for (int found = 0; found < size && PreviousMatch(filter, first - 1) is >= 0 and var match; found++)
            first = match;
        return first;
    }

    private static int NextMatch(AttemptTable table, AttemptFilter filter, int from)
    {
        while (from < table.Count && !filter.Matches(from))
            from++;
        return from;
    }

    private static int PreviousMatch(AttemptFilter filter, int from)
    {
        while (from >= 0 && !filter.Matches(from))
            from--;
        return from;
    }
}
