using Verification.Generator.Contracts.Diff;
using Verification.Generator.Contracts.Findings;

namespace Verification.Generator.Contracts.Versioning;

/// <summary>The next version and why it is that one.</summary>
/// <param name="Last">The version before; null before the first release.</param>
/// <param name="Next">The version to publish.</param>
/// <param name="Reason">Why, in one line.</param>
internal sealed record VersionAdvice(SemanticVersion? Last, SemanticVersion Next, string Reason)
{
    /// <summary>The version of a first release that has no promise to keep (the semver FAQ on initial development).</summary>
    private static readonly SemanticVersion First = new(0, 1, 0);

    /// <summary>Derives the next version from a report of everything since the last release.</summary>
    /// <param name="last">The last release; null when there was none.</param>
    /// <param name="report">What has changed since.</param>
    public static VersionAdvice For(Release? last, DiffReport report)
    {
        if (last is null)
            return new VersionAdvice(null, First, "there is no tag v… yet, so this is the first release.");
        var next = last.Version.Next(report.Bump);
        var since = $"since {Short(last.Revision)}";
        return new VersionAdvice(
            last.Version,
            next,
            report.Bump switch
            {
                VersionBump.None => $"no document has changed {since}.",
                VersionBump.Major when last.Version.Major == 0 =>
                    $"{Breaking(report)} {since}; before 1.0.0 that moves the minor version. {Worst(report)}",
                VersionBump.Major => $"{Breaking(report)} {since}. {Worst(report)}",
                VersionBump.Minor => $"nothing breaks, but clients may meet something new {since}. {Worst(report)}",
                _ => $"nothing breaks and nothing is new, but documents have changed {since}. {Worst(report)}",
            }
        );
    }

    /// <summary>
    /// Whether a version is large enough: the needed one or a pre-release of it, or anything above. A pre-release of the last version is
    /// below that.
    /// </summary>
    public bool Allows(SemanticVersion declared)
    {
        var order = declared.Numbers.CompareTo(Next.Numbers);
        return order > 0 || (order == 0 && !(declared.IsPreRelease && Next == Last));
    }

    private static string Breaking(DiffReport report)
    {
        var count = report.All.Count(change => change.Level is FindingLevel.Breaking);
        return count == 1 ? "one breaking change" : $"{count} breaking changes";
    }

    private static string Worst(DiffReport report)
    {
        var worst = DiffReport.Sorted(report.All)[0];
        return $"{worst.Place?.Document}: {worst.Message}";
    }

    private static string Short(string revision) =>
        revision.StartsWith("refs/tags/", StringComparison.Ordinal) ? revision["refs/tags/".Length..] : revision;
}
