namespace Verification.Sandbox.Twilio;

/// <summary>The attempts of one page, and whether there are others before and after it.</summary>
/// <param name="Attempts">Their numbers, newest first.</param>
/// <param name="HasPrevious">Whether a matching attempt comes before.</param>
/// <param name="HasNext">Whether a matching attempt comes after.</param>
internal sealed record AttemptPage(IReadOnlyList<int> Attempts, bool HasPrevious, bool HasNext)
{
    /// <summary>Reads a page by scanning from its token; without a filter the scan is as long as the page.</summary>
    public static AttemptPage Read(AttemptTable table, AttemptFilter filter, PageToken? token, int size)
    {
        var start = token switch
        {
            null => table.Rows.First,
            { IsForward: true } after => after.Attempt + 1,
            { } before => FirstOfPageBefore(table, filter, before.Attempt, size),
        };
        var attempts = new List<int>(Math.Min(size, table.Rows.End));
        var next = NextMatch(table, filter, start);
        for (; next < table.Rows.End && attempts.Count < size; next = NextMatch(table, filter, next + 1))
            attempts.Add(next);
        return new AttemptPage(attempts, PreviousMatch(table, filter, start - 1) is not null, next < table.Rows.End);
    }

    /// <summary>The first matching attempts of all, at most <paramref name="count"/>.</summary>
    public static IReadOnlyList<int> Head(AttemptTable table, AttemptFilter filter, int count) => Read(table, filter, null, count).Attempts;

    private static int FirstOfPageBefore(AttemptTable table, AttemptFilter filter, int end, int size)
    {
        var first = end;
        for (var found = 0; found < size && PreviousMatch(table, filter, first - 1) is { } match; found++)
            first = match;
        return first;
    }

    private static int NextMatch(AttemptTable table, AttemptFilter filter, int from)
    {
        while (from < table.Rows.End && !filter.Matches(from))
            from++;
        return from;
    }

    private static int? PreviousMatch(AttemptTable table, AttemptFilter filter, int from)
    {
        while (from >= table.Rows.First && !filter.Matches(from))
            from--;
        return from >= table.Rows.First ? from : null;
    }
}
