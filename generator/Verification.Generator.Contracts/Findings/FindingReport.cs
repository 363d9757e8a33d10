namespace Verification.Generator.Contracts.Findings;

/// <summary>All findings of a run, in the order of reports.</summary>
/// <param name="Kind">What the report is about.</param>
/// <param name="Findings">The findings that count.</param>
/// <param name="Accepted">Those that an accept file excuses.</param>
/// <param name="Notices">Remarks about the accept file: entries that matched nothing or have expired.</param>
internal record FindingReport(
    ReportKind Kind,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<AcceptedFinding> Accepted,
    IReadOnlyList<string> Notices
)
{
    /// <summary>Those accepted findings that a reader sees all the same.</summary>
    public IEnumerable<AcceptedFinding> Shown => Accepted.Where(accepted => Kind.ShownWhenAccepted.Contains(accepted.Finding.Rule));

    /// <summary>The worst level among the findings that count.</summary>
    public FindingLevel Verdict => Findings.Count == 0 ? FindingLevel.None : Findings.Max(finding => finding.Level);

    /// <summary>What the report says, in a few words.</summary>
    public virtual string Headline => Kind.Title;

    /// <summary>How many findings there are, in one line.</summary>
    public virtual string Summary
    {
        get
        {
            var accepted = Accepted.Count == 0 ? "" : $" {Accepted.Count} accepted.";
            if (Findings.Count == 0)
                return "Nothing found." + accepted;
            (var errors, var warnings, var notes) = (Count(FindingLevel.Error), Count(FindingLevel.Warning), Count(FindingLevel.Note));
            return $"Found: {errors} errors, {warnings} warnings, {notes} notes.{accepted}";
        }
    }

    /// <summary>The part of the version that the findings move; null where they do not bear on it.</summary>
    public virtual string? NextVersion => null;

    /// <summary>The title of <see cref="NextVersion"/>.</summary>
    public virtual string VersionTitle => "Next version";

    /// <summary>What was compared with what; empty where nothing is known beyond the findings.</summary>
    public string Compared { get; init; } = "";

    /// <summary>Where the reader finds all of a report that is cut; empty when it is not known.</summary>
    public string FullReport { get; init; } = "";

    /// <summary>Whether a finding of this level or a worse one counts.</summary>
    public bool HasAtLeast(FindingLevel level) => Findings.Any(finding => finding.Level >= level);

    /// <summary>How many findings of a level count.</summary>
    public int Count(FindingLevel level) => Findings.Count(finding => finding.Level == level);

    /// <summary>Joins reports in their order.</summary>
    public static FindingReport Join(ReportKind kind, IReadOnlyList<FindingReport> reports) =>
        new(
            kind,
            [.. reports.SelectMany(report => report.Findings)],
            [.. reports.SelectMany(report => report.Accepted)],
            [.. reports.SelectMany(report => report.Notices)]
        );

    /// <summary>Sorts findings by file and line, so that two runs say the same, and leaves out repetitions.</summary>
    public static IReadOnlyList<Finding> Sort(IEnumerable<Finding> findings) =>
        [
            .. findings
                .DistinctBy(finding => (finding.Rule, finding.Level, finding.Name, finding.Value, finding.Place, finding.Message))
                .OrderBy(finding => finding.Place?.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.Place?.Line)
                .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
                .ThenBy(finding => finding.Name, StringComparer.Ordinal)
                .ThenBy(finding => finding.Value, StringComparer.Ordinal)
                .ThenBy(finding => finding.Place?.Pointer, StringComparer.Ordinal)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal),
        ];
}
