using Verification.Generator.Contracts.Git;

namespace Verification.Generator.Contracts.Versioning;

/// <summary>A release that the next version follows.</summary>
/// <param name="Revision">The git revision, usually its tag.</param>
/// <param name="Version">Its version.</param>
internal sealed record Release(string Revision, SemanticVersion Version)
{
    /// <summary>
    /// The highest version among the tags <c>v…</c> that the current commit contains. Tags of pre-releases do not count: what changed since
    /// a pre-release is not what users of the last release meet.
    /// </summary>
    /// <returns>Null before the first release.</returns>
    /// <exception cref="ContractSourceException">There is no repository or no git.</exception>
    public static async Task<Release?> LastAsync(string workingFolder, CancellationToken cancellationToken)
    {
        var repository = await GitRepository.OpenAsync(workingFolder, cancellationToken);
        var head = await repository.ResolveAsync("HEAD", cancellationToken);
        Release? last = null;
        foreach (var tag in await repository.VersionTagsAsync(head, cancellationToken))
        {
            if (!SemanticVersion.TryParse(tag[1..], out var version) || version.IsPreRelease)
                continue;
            // The full name, since a branch may be called as the tag is.
            if (last is null || version.Numbers.CompareTo(last.Version.Numbers) > 0)
                last = new Release("refs/tags/" + tag, version);
        }

        return last;
    }
}
