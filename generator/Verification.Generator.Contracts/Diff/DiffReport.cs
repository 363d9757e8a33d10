using Verification.Generator.Contracts.Findings;
using Verification.Generator.Contracts.Findings.Output;

namespace Verification.Generator.Contracts.Diff;

/// <summary>All changes between two contracts, worst first, and what follows from them.</summary>
/// <param name="Changes">The changes that count, sorted by level, document, place and rule.</param>
/// <param name="Accepted">Changes that an accept file excuses, with its reasons.</param>
/// <param name="Notices">Remarks about the accept file: entries that matched nothing or have expired.</param>
internal sealed record DiffReport(IReadOnlyList<Change> Changes, IReadOnlyList<AcceptedFinding> Accepted, IReadOnlyList<string> Notices)
    : FindingReport(ReportKind.Diff, Changes, Accepted, Notices)
{
    /// <summary>Makes the report of changes of which none is accepted, in the order of reports.</summary>
    public static DiffReport Of(IEnumerable<Change> changes) => new(Sorted(changes), [], []);

    /// <summary>Joins the reports of several contracts, in the order of reports.</summary>
    public static DiffReport Join(IReadOnlyList<FindingReport> reports)
    {
        var accepted = reports.SelectMany(report => report.Accepted).ToLookup(entry => (Change)entry.Finding);
        return new DiffReport(
            Sorted(reports.SelectMany(report => report.Findings).Cast<Change>()),
            [.. Sorted(accepted.Select(group => group.Key)).SelectMany(change => accepted[change])],
            [.. reports.SelectMany(report => report.Notices).Distinct(StringComparer.Ordinal)]
        );
    }

    /// <summary>The verdict. Only equal contracts are called unchanged.</summary>
    public override string Headline =>
        this switch
        {
            { Changes.Count: 0, Accepted.Count: 0 } => "No change: the contracts are equal",
            { Changes.Count: 0 } => "No change beyond the accepted ones",
            { Verdict: FindingLevel.Breaking } => "Breaking changes",
            { Verdict: FindingLevel.Risky } => "Risky changes, none of them breaking",
            { Verdict: FindingLevel.Compatible } => "Compatible changes, none of them breaking",
            _ => "Changes in wording only",
        };

    /// <inheritdoc/>
    public override string Summary => ReportWording.Counts(this) is { Length: > 0 } counts ? $"Changes: {counts}." : "";

    /// <summary>
    /// Which part of the version the changes move. Which number that gives, only all changes since the last release can tell: then
    /// <see cref="VersionNote"/> says it.
    /// </summary>
    public override string NextVersion =>
        VersionNote.Length > 0 ? VersionNote
        : Bump is VersionBump.None ? "none needed"
        : BumpWord;

    /// <inheritdoc/>
    public override string VersionTitle => VersionNote.Length > 0 ? "Version" : base.VersionTitle;

    /// <summary>The one sentence about the version that the report has instead of the part that moves; empty when there is none.</summary>
    public string VersionNote { get; init; } = "";

    /// <summary>The part of the version as the JSON contract spells it.</summary>
    public string BumpWord =>
        Bump switch
        {
            VersionBump.Major => "major",
            VersionBump.Minor => "minor",
            VersionBump.Patch => "patch",
            _ => "none",
        };

    /// <summary>All changes, accepted ones included.</summary>
    public IEnumerable<Change> All => Changes.Concat(Accepted.Select(accepted => accepted.Finding).Cast<Change>());

    /// <summary>Which part of a semantic version the changes move: accepted ones included, since accepting does not unmake them.</summary>
    public VersionBump Bump
    {
        get
        {
            Change[] all = [.. All];
            if (all.Length == 0)
                return VersionBump.None;
            return all.Max(change => change.Level) switch
            {
                FindingLevel.Breaking => VersionBump.Major,
                FindingLevel.Risky => VersionBump.Minor,
                FindingLevel.Compatible => all.Any(IsNew) ? VersionBump.Minor : VersionBump.Patch,
                _ => VersionBump.Patch,
            };
        }
    }

    /// <summary>Whether a caller can use something that was not there before: of the contract, or of the generated C#.</summary>
    private static bool IsNew(Change change) => change.IsAddition || change.CSharp.Members.Any(member => member.Before is null);

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

/// <summary>The part of a semantic version that a change moves.</summary>
internal enum VersionBump
{
    None,

    Patch,

    Minor,

    Major,
}
