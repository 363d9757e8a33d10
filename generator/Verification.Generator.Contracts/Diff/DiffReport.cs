namespace Verification.Generator.Contracts.Diff;

/// <summary>All changes between two contracts, worst first, and what follows from them.</summary>
/// <param name="Changes">The changes that count, sorted by level, document, place and rule.</param>
/// <param name="Accepted">Changes that an accept file excuses, with its reasons.</param>
/// <param name="Notices">Remarks about the accept file: entries that matched nothing or have expired.</param>
internal sealed record DiffReport(IReadOnlyList<Change> Changes, IReadOnlyList<AcceptedChange> Accepted, IReadOnlyList<string> Notices)
{
    /// <summary>Makes the report of changes of which none is accepted, in the order of reports.</summary>
    public static DiffReport Of(IEnumerable<Change> changes) => new(Sorted(changes), [], []);

    /// <summary>The worst level among the changes that count.</summary>
    public ChangeLevel Verdict => Changes.Count == 0 ? ChangeLevel.None : Changes.Max(change => change.Level);

    /// <summary>Which part of a semantic version the changes move: accepted ones included, since accepting does not unmake them.</summary>
    public VersionBump Bump
    {
        get
        {
            Change[] all = [.. Changes, .. Accepted.Select(accepted => accepted.Change)];
            if (all.Length == 0) return VersionBump.None;
            return all.Max(change => change.Level) switch
            {
                ChangeLevel.Breaking => VersionBump.Major,
                ChangeLevel.Risky => VersionBump.Minor,
                ChangeLevel.Compatible => all.Any(change => change.IsAddition) ? VersionBump.Minor : VersionBump.Patch,
                _ => VersionBump.Patch,
            };
        }
    }

    /// <summary>How many changes of a level count.</summary>
    public int Count(ChangeLevel level) => Changes.Count(change => change.Level == level);

    /// <summary>Changes in the order of reports: worst first, then by document, place and rule.</summary>
    internal static IReadOnlyList<Change> Sorted(IEnumerable<Change> changes) =>
    [
        .. changes
            .OrderByDescending(change => change.Level)
            .ThenBy(change => change.Place?.Document, StringComparer.Ordinal)
            .ThenBy(change => change.Place?.Line)
            .ThenBy(change => change.Place?.Pointer, StringComparer.Ordinal)
            .ThenBy(change => change.Rule, StringComparer.Ordinal)
            .ThenBy(change => change.Id, StringComparer.Ordinal),
    ];
}

/// <summary>A change that an accept file excuses.</summary>
/// <param name="Change">The change.</param>
/// <param name="Reason">Why it is accepted.</param>
/// <param name="Owner">Who accepted it.</param>
internal sealed record AcceptedChange(Change Change, string Reason, string Owner);

/// <summary>The part of a semantic version that a change moves.</summary>
internal enum VersionBump
{
    /// <summary>Nothing changed.</summary>
    None,

    /// <summary>Fixes and documentation.</summary>
    Patch,

    /// <summary>Additions.</summary>
    Minor,

    /// <summary>Breaking changes.</summary>
    Major,
}
