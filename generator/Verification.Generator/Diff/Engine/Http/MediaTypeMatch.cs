namespace Verification.Generator.Diff.Engine;

/// <summary>Which media types of two bodies belong together.</summary>
internal sealed class MediaTypeMatch
{
    /// <summary>Media types that both bodies have.</summary>
    public List<(SpecPlace Base, SpecPlace Revision)> Matched { get; } = [];

    /// <summary>Media types of one syntax under a new name.</summary>
    public List<(SpecPlace Base, SpecPlace Revision)> Renamed { get; } = [];

    /// <summary>Media types that only the base has.</summary>
    public List<SpecPlace> Removed { get; private set; } = [];

    /// <summary>Media types that only the revision has.</summary>
    public List<SpecPlace> Added { get; private set; } = [];

    /// <summary>Matches by name (case and parameters aside), then by range such as <c>*/*</c>, then by syntax such as <c>+json</c>.</summary>
    public static MediaTypeMatch Find(SpecPlace? before, SpecPlace? after, bool isRenamingAllowed)
    {
        var match = new MediaTypeMatch { Removed = [.. before?.NamedMembers ?? []], Added = [.. after?.NamedMembers ?? []] };
        foreach (SpecPlace media in match.Removed.ToArray())
        {
            SpecPlace? same = match.Added.Find(candidate => Essence(candidate.Name) == Essence(media.Name));
            if (same is not null) match.Pair(media, same);
        }

        foreach (SpecPlace media in match.Removed.ToArray())
        {
            SpecPlace? range = match.Added.Find(candidate => Covers(Essence(candidate.Name), Essence(media.Name)));
            if (range is null) continue;
            match.Matched.Add((media, range));
            match.Removed.Remove(media);
        }

        foreach (SpecPlace media in isRenamingAllowed ? match.Removed.ToArray() : [])
        {
            SpecPlace? renamed = match.Added.Find(candidate => Syntax(candidate.Name) is { } syntax && syntax == Syntax(media.Name));
            if (renamed is null) continue;
            match.Renamed.Add((media, renamed));
            match.Removed.Remove(media);
            match.Added.Remove(renamed);
        }

        return match;
    }

    private void Pair(SpecPlace before, SpecPlace after)
    {
        Matched.Add((before, after));
        Removed.Remove(before);
        Added.Remove(after);
    }

    private static string Essence(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();

    private static bool Covers(string range, string mediaType) =>
        range is "*/*" || (range.EndsWith("/*", StringComparison.Ordinal) && mediaType.StartsWith(range[..^1], StringComparison.Ordinal));

    /// <summary>The syntax below a media type (RFC 6839), or null when its name does not tell.</summary>
    private static string? Syntax(string mediaType)
    {
        string essence = Essence(mediaType);
        int plus = essence.LastIndexOf('+');
        if (plus >= 0) return essence[(plus + 1)..];
        return essence is "application/json" or "text/json" ? "json" : essence is "application/xml" or "text/xml" ? "xml" : null;
    }
}
