namespace Verification.Generator.Contracts.Git;

/// <summary>
/// Translates between paths in a repository and paths from the folder in it where the user stands. Only the folder's prefix is used, not
/// the path of the repository's root: git resolves links in that, so that the two need not match.
/// </summary>
internal static class RepositoryFolder
{
    /// <summary>A path in the repository as a path from the folder.</summary>
    public static string FromFolder(GitRepository repository, string path)
    {
        string[] from = Parts(repository.Prefix),
            to = Parts(path);
        var shared = from.Zip(to).TakeWhile(pair => pair.First == pair.Second).Count();
        var relative = string.Join('/', [.. Enumerable.Repeat("..", from.Length - shared), .. to.Skip(shared)]);
        return relative.Length > 0 ? relative : ".";
    }

    /// <summary>A path on disk as a path in the repository.</summary>
    /// <exception cref="ContractSourceException">It leads out of the repository.</exception>
    public static string ToRepository(GitRepository repository, string path)
    {
        var relative = Path.GetRelativePath(repository.Folder, Path.GetFullPath(path, repository.Folder)).Replace('\\', '/');
        List<string> parts = [.. Parts(repository.Prefix)];
        foreach (var part in Parts(relative).Where(part => part is not "."))
        {
            if (part is not "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else
                throw new ContractSourceException($"'{path}' is outside of the git repository; a revision has no such path.");
        }

        return string.Join('/', parts);
    }

    private static string[] Parts(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
