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

    /// <summary>Matches by name and parameters (case and <c>charset</c> aside), then by name where one side gives no parameters, then by range such as <c>*/*</c>, then by syntax such as <c>+json</c>.</summary>
    public static MediaTypeMatch Find(SpecPlace? before, SpecPlace? after, bool isRenamingAllowed)
    {
        var match = new MediaTypeMatch { Removed = [.. before?.NamedMembers ?? []], Added = [.. after?.NamedMembers ?? []] };
        match.PairBy((left, right) => Normal(left) == Normal(right));
        if (!isRenamingAllowed) match.PairBy((left, right) => Essence(left) == Essence(right) && (Essence(left) == Normal(left) || Essence(right) == Normal(right)));
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

    private void PairBy(Func<string, string, bool> isSame)
    {
        foreach (SpecPlace media in Removed.ToArray())
        {
            if (Added.Find(candidate => isSame(media.Name, candidate.Name)) is not { } same) continue;
            Matched.Add((media, same));
            Removed.Remove(media);
            Added.Remove(same);
        }
    }

    /// <summary>The media type with those parameters that tell it apart from others, for instance <c>version=1</c>.</summary>
    private static string Normal(string mediaType)
    {
        IEnumerable<string> parameters = mediaType.Split(';').Skip(1)
            .Select(parameter => parameter.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant())
            .Where(parameter => parameter.Length > 0 && !parameter.StartsWith("charset=", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        return string.Join(';', parameters.Prepend(Essence(mediaType)));
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
