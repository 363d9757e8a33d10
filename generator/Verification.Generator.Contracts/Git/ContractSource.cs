using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Git;

/// <summary>Finds the documents to compare.</summary>
internal static class ContractSource
{
    /// <summary>
    /// The folder of documents that a revision without a path stands for: the nearest one of this name upwards from the working folder.
    /// </summary>
    private const string SpecsFolder = "specs";

    /// <summary>
    /// Reads both sides. With two arguments each is a file, a folder, <c>REVISION:path</c> or a revision; a revision alone takes the other
    /// side's path, else <c>specs</c>. With one argument, <c>A..B</c> compares two commits, <c>A...B</c> their common ancestor with the
    /// second, and a revision the commit with the working tree.
    /// </summary>
    /// <param name="baseArgument">The side before, or both sides.</param>
    /// <param name="revisionArgument">The side after.</param>
    /// <param name="workingFolder">The folder that paths are relative to, and in whose repository revisions are looked up.</param>
    /// <param name="cancellationToken">Cancels git.</param>
    /// <exception cref="ContractSourceException">A revision, the repository or git is missing, or neither side has a document.</exception>
    /// <exception cref="DocumentException">A document cannot be read.</exception>
    public static async Task<IReadOnlyList<ContractPair>> ResolveAsync(
        string baseArgument,
        string? revisionArgument,
        string workingFolder,
        CancellationToken cancellationToken
    )
    {
        (var before, var after) = revisionArgument is null
            ? await OneAsync(baseArgument, workingFolder, cancellationToken)
            : await TwoAsync(
                ContractArgument.Parse(baseArgument, workingFolder),
                ContractArgument.Parse(revisionArgument, workingFolder),
                workingFolder,
                cancellationToken
            );
        if (before.Files.Count + after.Files.Count == 0)
            throw new ContractSourceException("there is no OpenAPI document on either side; name the files or their folder.");
        if (before.IsFolder != after.IsFolder && before.Files.Count > 0 && after.Files.Count > 0)
        {
            throw new ContractSourceException("one side is a file and the other a folder; compare two files or two folders.");
        }

        var compared = $"{before.Title} with {after.Title}";
        return [.. ContractPairing.Pair(before, after).Select(pair => pair with { Compared = compared })];
    }

    private static async Task<(ContractTree Before, ContractTree After)> OneAsync(
        string argument,
        string workingFolder,
        CancellationToken cancellationToken
    )
    {
        if (ContractArgument.ParseRange(argument) is { } range)
        {
            var repository = await GitRepository.OpenAsync(workingFolder, cancellationToken);
            var path = FindSpecs(repository);
            var start = await repository.ResolveAsync(range.Base, cancellationToken);
            var end = await repository.ResolveAsync(range.Revision, cancellationToken);
            if (range.FromMergeBase)
                start = await repository.MergeBaseAsync(start, end, cancellationToken);
            var label = range.FromMergeBase ? start[..12] : range.Base;
            return (
                await ContractTree.InCommitAsync(repository, start, label, path, cancellationToken),
                await ContractTree.InCommitAsync(repository, end, range.Revision, path, cancellationToken)
            );
        }

        var colon = argument.IndexOf(':', StringComparison.Ordinal);
        var before = colon > 0 ? new ContractArgument(argument[..colon], argument[(colon + 1)..]) : new ContractArgument(argument, null);
        return await TwoAsync(before, revision: null, workingFolder, cancellationToken);
    }

    /// <param name="before">The side before.</param>
    /// <param name="revision">The side after; null for the working tree at the same path.</param>
    /// <param name="workingFolder">See <see cref="ResolveAsync"/>.</param>
    /// <param name="cancellationToken">Cancels git.</param>
    private static async Task<(ContractTree Before, ContractTree After)> TwoAsync(
        ContractArgument before,
        ContractArgument? revision,
        string workingFolder,
        CancellationToken cancellationToken
    )
    {
        if (before.Revision is null && revision is { Revision: null })
            return (OnDisk(before.Path!, workingFolder), OnDisk(revision.Path!, workingFolder));
        var repository = await GitRepository.OpenAsync(workingFolder, cancellationToken);
        var shared = PathInRepository(revision, repository) ?? PathInRepository(before, repository) ?? FindSpecs(repository);
        // A path that one side has from the other may be missing: the document is new or gone. A path that the user wrote must be there.
        var isOptional = before.Path is null || revision?.Path is null;
        var old = await ReadAsync(before, shared, isOptional, repository, cancellationToken);
        var now = await ReadAsync(
            revision ?? new ContractArgument(null, RepositoryFolder.FromFolder(repository, shared)),
            shared,
            isOptional,
            repository,
            cancellationToken
        );
        return (old, revision is null ? now with { Title = "the working tree" } : now);
    }

    private static async Task<ContractTree> ReadAsync(
        ContractArgument argument,
        string shared,
        bool isOptional,
        GitRepository repository,
        CancellationToken cancellationToken
    )
    {
        if (argument.Revision is not { } revision)
            return OnDisk(argument.Path!, repository.Folder, isOptional);
        var commit = await repository.ResolveAsync(revision, cancellationToken);
        var path = PathInRepository(argument, repository) ?? shared;
        var tree = await ContractTree.InCommitAsync(repository, commit, revision, path, cancellationToken);
        var isMissingFile = argument.Path is not null && tree.Files.Count == 0 && ContractProbe.MayBeContract(path);
        return isMissingFile
            ? throw new DocumentException(
                $"{revision}:{path}",
                SourcePosition.Start,
                DocumentErrorCode.Unreadable,
                "there is no such file in that revision."
            )
            : tree;
    }

    private static ContractTree OnDisk(string path, string workingFolder, bool isOptional = false)
    {
        var full = Path.GetFullPath(path, workingFolder);
        return isOptional && !File.Exists(full) && !Directory.Exists(full)
            ? new ContractTree([], IsFolder: true) { Title = path }
            : ContractTree.OnDisk(full, path);
    }

    private static string? PathInRepository(ContractArgument? argument, GitRepository repository)
    {
        if (argument?.Path is not { } path)
            return null;
        var isFromFolder =
            argument.Revision is null
            || path.StartsWith("./", StringComparison.Ordinal)
            || path.StartsWith("../", StringComparison.Ordinal);
        return isFromFolder ? RepositoryFolder.ToRepository(repository, path) : path.Trim('/');
    }

    private static string FindSpecs(GitRepository repository)
    {
        var parts = repository.Prefix.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var depth = parts.Length; depth >= 0; depth--)
        {
            var path = string.Join('/', [.. parts.Take(depth), SpecsFolder]);
            if (Directory.Exists(Path.GetFullPath(RepositoryFolder.FromFolder(repository, path), repository.Folder)))
                return path;
        }

        return SpecsFolder;
    }
}
