namespace Verification.Sandbox.Didit;

/// <summary>
/// The sessions of one kind that match a filter. Without a filter they are all sessions and cost nothing; the matches of
/// the last filter are kept while the rows stay the same, since every page of a list needs their number and
/// those after an offset.
/// </summary>
internal sealed class MatchingSessions(SessionTable sessions)
{
    private volatile Matches? last;

    /// <param name="filter">The conditions.</param>
    /// <param name="key">Equal for equal conditions.</param>
    public Matches Find(SessionFilter filter, string key)
    {
        var rows = sessions.Rows;
        var version = rows.Version;
        if (filter.IsEmpty && !rows.HasRemovals)
            return new Matches(key, version, rows.First, rows.End - rows.First, null);
        if (this.last is { } last && last.Key == key && last.Version == version)
            return last;
        var found = new List<int>();
        for (var session = rows.First; session < rows.End; session++)
        {
            if (rows.Contains(session) && filter.Matches(session))
                found.Add(session);
        }

        return this.last = new Matches(key, version, rows.First, found.Count, [.. found]);
    }

    /// <param name="Key">Identifies the filter.</param>
    /// <param name="Version">The state of the rows.</param>
    /// <param name="First">The newest row.</param>
    /// <param name="Count">How many sessions match.</param>
    /// <param name="Sessions">Which ones; null for all.</param>
    internal sealed record Matches(string Key, int Version, int First, int Count, int[]? Sessions)
    {
        public IEnumerable<int> Page(int offset, int limit)
        {
            var start = Math.Min(offset, Count);
            var end = start + Math.Min(limit, Count - start);
            for (var place = start; place < end; place++)
                yield return Sessions is null ? First + place : Sessions[place];
        }
    }
}
