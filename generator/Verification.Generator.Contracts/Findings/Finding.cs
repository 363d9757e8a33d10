namespace Verification.Generator.Contracts.Findings;

/// <summary>Something that is not as it should be, in a document or between a document and a vendor's page.</summary>
/// <param name="Rule">The id of the rule that found it, for instance <c>enum-value-not-in-document</c>.</param>
/// <param name="Level">How bad it is.</param>
/// <param name="Name">The wire name of the parameter, property, header, status or operation that it is about.</param>
/// <param name="Value">The value that it is about; null when the rule is not about a value.</param>
/// <param name="File">The file in which <paramref name="Line"/> counts: the page for drift, the document or example for lint.</param>
/// <param name="Line">The line, counted from one.</param>
/// <param name="Pointer">The place in the OpenAPI document, a JSON pointer (RFC 6901) as a URI fragment, <c>#/…</c>.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
internal sealed record Finding(string Rule, FindingLevel Level, string Name, string? Value, string File, int Line, string Pointer, string Message);

/// <summary>How bad a finding is; a larger value is worse.</summary>
internal enum FindingLevel
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Probably wrong.</summary>
    Warning,

    /// <summary>Wrong.</summary>
    Error,
}

/// <summary>A finding that is known and accepted.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Reason">Why it is accepted.</param>
internal sealed record AcceptedFinding(Finding Finding, string Reason);

/// <summary>All findings of a run, sorted by file, line, rule and name.</summary>
/// <param name="Findings">The findings that count.</param>
/// <param name="Accepted">Those that an accept file excuses.</param>
/// <param name="Notices">Remarks about the accept file, for people.</param>
internal sealed record FindingReport(IReadOnlyList<Finding> Findings, IReadOnlyList<AcceptedFinding> Accepted, IReadOnlyList<string> Notices)
{
    /// <summary>Whether a finding of this level or a worse one counts.</summary>
    public bool HasAtLeast(FindingLevel level) => Findings.Any(finding => finding.Level >= level);

    /// <summary>Joins reports in their order.</summary>
    public static FindingReport Join(IReadOnlyList<FindingReport> reports) =>
        new([.. reports.SelectMany(report => report.Findings)], [.. reports.SelectMany(report => report.Accepted)], [.. reports.SelectMany(report => report.Notices)]);

    /// <summary>Sorts findings, so that two runs say the same, and leaves out repetitions.</summary>
    public static IReadOnlyList<Finding> Sort(IEnumerable<Finding> findings) =>
    [
        .. findings.Distinct()
            .OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal).ThenBy(finding => finding.Name, StringComparer.Ordinal)
            .ThenBy(finding => finding.Value, StringComparer.Ordinal).ThenBy(finding => finding.Pointer, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal),
    ];
}
