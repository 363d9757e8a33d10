namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Which media types of two bodies belong together.</summary>
internal sealed class MediaTypeMatch
{
    private readonly List<MediaType> removed;
    private readonly List<MediaType> added;

    private MediaTypeMatch(List<MediaType> before, List<MediaType> after)
    {
        removed = before;
        added = after;
    }

    /// <summary>Media types that both bodies have.</summary>
    public List<(SpecPlace Base, SpecPlace Revision)> Matched { get; } = [];

    /// <summary>Media types of one syntax under a new name.</summary>
    public List<(SpecPlace Base, SpecPlace Revision)> Renamed { get; } = [];

    /// <summary>Media types that only the base has.</summary>
    public IEnumerable<SpecPlace> Removed => removed.Select(media => media.Place);

    /// <summary>Media types that only the revision has.</summary>
    public IEnumerable<SpecPlace> Added => added.Select(media => media.Place);

    /// <summary>
    /// Matches by name and parameters (case and <c>charset</c> aside), then by name where one side gives no parameters, then by range such
    /// as <c>*/*</c>, then by syntax such as <c>+json</c>.
    /// </summary>
    public static MediaTypeMatch Find(SpecPlace? before, SpecPlace? after, bool isRenamingAllowed)
    {
        var match = new MediaTypeMatch(Read(before), Read(after));
        match.Pair(match.Matched, (left, right) => left.Normal == right.Normal && left.Charset == right.Charset);
        match.Pair(match.Matched, (left, right) => left.Normal == right.Normal);
        if (!isRenamingAllowed)
        {
            match.Pair(
                match.Matched,
                (left, right) => left.Essence == right.Essence && (left.Essence == left.Normal || right.Essence == right.Normal)
            );
        }

        match.Pair(match.Matched, (left, right) => right.Covers(left), isUsedUp: false);
        if (isRenamingAllowed)
            match.Pair(match.Renamed, (left, right) => right.Syntax is not null && left.Syntax == right.Syntax);
        return match;
    }

    private static List<MediaType> Read(SpecPlace? content) => [.. (content?.NamedMembers ?? []).Select(media => new MediaType(media))];

    /// <param name="pairs">Where pairs are put.</param>
    /// <param name="isSame">Whether two belong together.</param>
    /// <param name="isUsedUp">Whether one of the revision stands for one of the base only.</param>
    private void Pair(List<(SpecPlace Base, SpecPlace Revision)> pairs, Func<MediaType, MediaType, bool> isSame, bool isUsedUp = true)
    {
        foreach (var media in removed.ToArray())
        {
            if (added.Find(candidate => isSame(media, candidate)) is not { } same)
                continue;
            pairs.Add((media.Place, same.Place));
            removed.Remove(media);
            if (isUsedUp)
                added.Remove(same);
        }
    }
}
