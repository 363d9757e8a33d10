using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Verification.Generator.Contracts.Diff;

namespace Verification.Generator.Contracts.Versioning;

/// <summary>
/// A semantic version (https://semver.org/spec/v2.0.0.html). Build metadata is read and dropped: it has no rank. Two versions with the same
/// numbers are ordered by whether they are a pre-release, not among pre-releases.
/// </summary>
/// <param name="Major">The major version.</param>
/// <param name="Minor">The minor version.</param>
/// <param name="Patch">The patch version.</param>
/// <param name="PreRelease">The pre-release's identifiers; empty for a release.</param>
internal sealed partial record SemanticVersion(long Major, long Minor, long Patch, string PreRelease = "")
{
    /// <summary>Whether it is a pre-release, which promises nothing (section 9).</summary>
    public bool IsPreRelease => PreRelease.Length > 0;

    /// <summary>Major, minor and patch version in the order in which they decide.</summary>
    public (long Major, long Minor, long Patch) Numbers => (Major, Minor, Patch);

    /// <summary>
    /// Reads a version, for instance <c>1.2.3</c> or <c>2.0.0-rc.1</c>; a leading <c>v</c> is a tag's, not the version's, and refused.
    /// </summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SemanticVersion? version)
    {
        version = null;
        var match = Pattern().Match(text);
        if (!match.Success)
            return false;
        var isRead =
            TryNumber(match, "major", out var major) & TryNumber(match, "minor", out var minor) & TryNumber(match, "patch", out var patch);
        if (isRead)
            version = new SemanticVersion(major, minor, patch, match.Groups["pre"].Value);
        return isRead;
    }

    /// <summary>
    /// The next version. While the major version is 0 anything may change (section 4), and package managers read the minor version as the
    /// one that breaks: there a breaking change moves the minor version, and everything else is as after 1.0.0.
    /// </summary>
    public SemanticVersion Next(VersionBump bump) =>
        bump switch
        {
            VersionBump.Major when Major > 0 => new SemanticVersion(Major + 1, 0, 0),
            VersionBump.Major or VersionBump.Minor => new SemanticVersion(Major, Minor + 1, 0),
            VersionBump.Patch => new SemanticVersion(Major, Minor, Patch + 1),
            _ => this,
        };

    /// <inheritdoc/>
    public override string ToString()
    {
        var numbers = string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");
        return IsPreRelease ? $"{numbers}-{PreRelease}" : numbers;
    }

    private static bool TryNumber(Match match, string group, out long value) =>
        long.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value < long.MaxValue;

    [GeneratedRegex(
        @"^(?<major>0|[1-9][0-9]*)\.(?<minor>0|[1-9][0-9]*)\.(?<patch>0|[1-9][0-9]*)(-(?<pre>(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(\.(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*))?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?\z",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Pattern();
}
