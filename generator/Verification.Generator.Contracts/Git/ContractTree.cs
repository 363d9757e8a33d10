using Verification.Generator.Contracts.Findings.Accept;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Git;

/// <summary>One side of a comparison: the contracts in a file or folder, on disk or in a commit.</summary>
/// <param name="Files">The contracts.</param>
/// <param name="IsFolder">Whether a folder was named; its contracts are matched by path and name.</param>
internal sealed record ContractTree(IReadOnlyList<ContractFile> Files, bool IsFolder)
{
    private static readonly EnumerationOptions EverythingVisible = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>What it is, for a reader of a report: the path, or the revision with the id and day of its commit.</summary>
    public string Title { get; init; } = "";

    /// <summary>Reads a file or folder on disk.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="label">What the user called it.</param>
    /// <exception cref="DocumentException">A file cannot be read.</exception>
    public static ContractTree OnDisk(string path, string label)
    {
        if (!Directory.Exists(path))
        {
            var only = new ContractFile("", ContractDocument.NameOf(path), label, DocumentReader.ReadBytes(path, label))
            {
                Files = new FolderFiles(path, label),
            };
            return new ContractTree([WithAccepted(only, path)], IsFolder: false) { Title = label };
        }

        var files = new List<ContractFile>();
        foreach (var file in Directory.EnumerateFiles(path, "*", EverythingVisible).Where(ContractProbe.MayBeContract))
        {
            var relative = Path.GetRelativePath(path, file).Replace('\\', '/');
            if (IsForeign(relative))
                continue;
            var fileLabel = Path.Combine(label, relative);
            var content = DocumentReader.ReadBytes(file, fileLabel);
            if (!ContractProbe.IsContract(file, content))
                continue;
            var found = new ContractFile(Path.ChangeExtension(relative, null), ContractDocument.NameOf(file), fileLabel, content)
            {
                Files = new FolderFiles(file, fileLabel),
            };
            files.Add(WithAccepted(found, file));
        }

        return new ContractTree(files, IsFolder: true) { Title = label };
    }

    /// <summary>Reads a file or folder of a commit.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="commit">The commit's id.</param>
    /// <param name="revision">What the user called the commit.</param>
    /// <param name="path">The path in the repository; empty for its root.</param>
    /// <param name="cancellationToken">Cancels git.</param>
    /// <exception cref="DocumentException">A file is too large.</exception>
    public static async Task<ContractTree> InCommitAsync(
        GitRepository repository,
        string commit,
        string revision,
        string path,
        CancellationToken cancellationToken
    )
    {
        var all = await repository.ListAsync(commit, path, cancellationToken);
        var isFile = all is [{ } only] && only.Path == path;
        var files = new List<ContractFile>();
        foreach (var file in all)
        {
            var relative = isFile ? "" : file.Path[(path.Length == 0 ? 0 : path.Length + 1)..];
            if (!isFile && (IsForeign(relative) || !ContractProbe.MayBeContract(relative)))
                continue;
            var label = $"{revision}:{file.Path}";
            DocumentReader.CheckLength(label, file.Length);
            var content = await repository.ReadAsync(file, cancellationToken);
            if (!isFile && !ContractProbe.IsContract(file.Path, content))
                continue;
            var name = ContractDocument.NameOf(Path.Combine(repository.Folder, file.Path));
            files.Add(
                new ContractFile(Path.ChangeExtension(relative, null), name, label, content)
                {
                    Accepted = await AcceptedAsync(repository, commit, file.Path, cancellationToken),
                    Files = new CommitFiles(repository, commit, revision, file.Path, cancellationToken),
                }
            );
        }

        var description = await repository.DescribeAsync(commit, cancellationToken);
        // An id says nothing more than the short one.
        var title = commit.StartsWith(revision, StringComparison.Ordinal) ? description : $"{revision} ({description})";
        return new ContractTree(files, !isFile) { Title = title };
    }

    private static ContractFile WithAccepted(ContractFile file, string path)
    {
        var beside = Path.Combine(Path.GetDirectoryName(path) ?? "", AcceptFile.Name);
        return File.Exists(beside) ? file with { Accepted = DocumentReader.ReadBytes(beside, file.AcceptedLabel) } : file;
    }

    private static async Task<byte[]?> AcceptedAsync(
        GitRepository repository,
        string commit,
        string path,
        CancellationToken cancellationToken
    )
    {
        var beside = path[..(path.LastIndexOf('/') + 1)] + AcceptFile.Name;
        var found = await repository.ListAsync(commit, beside, cancellationToken);
        if (found is not [{ } accepted] || accepted.Path != beside)
            return null;
        DocumentReader.CheckLength(beside, accepted.Length);
        return await repository.ReadAsync(accepted, cancellationToken);
    }

    /// <summary>Hidden folders and packages of others hold no contracts of this repository.</summary>
    private static bool IsForeign(string path) => path.Split('/').Any(part => part.StartsWith('.') || part is "node_modules");
}
