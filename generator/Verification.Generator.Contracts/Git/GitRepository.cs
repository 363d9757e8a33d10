using System.Globalization;
using System.Text;

namespace Verification.Generator.Contracts.Git;

/// <summary>A git repository, read only, seen from a folder in it.</summary>
internal sealed class GitRepository
{
    private readonly GitCommand git;

    private GitRepository(GitCommand git, string folder, string prefix)
    {
        this.git = git;
        Folder = folder;
        Prefix = prefix;
    }

    public string Folder { get; }

    /// <summary>The folder's path in the repository with slashes, without one at the end; empty for the root.</summary>
    public string Prefix { get; }

    /// <summary>Finds the repository that a folder belongs to.</summary>
    /// <exception cref="ContractSourceException">It belongs to none, or there is no git.</exception>
    public static async Task<GitRepository> OpenAsync(string folder, CancellationToken cancellationToken)
    {
        var command = new GitCommand(folder);
        var result = await command.RunAsync(["rev-parse", "--show-prefix"], cancellationToken);
        if (result.ExitCode != 0)
            throw new ContractSourceException($"git cannot read a repository here: {result.Reason}.");
        return new GitRepository(command, folder, result.Text.TrimEnd('/'));
    }

    /// <summary>The id of the commit that a revision names.</summary>
    /// <exception cref="ContractSourceException">There is no such revision.</exception>
    public async Task<string> ResolveAsync(string revision, CancellationToken cancellationToken)
    {
        // What begins with a dash would be an option to git.
        if (revision.StartsWith('-'))
            throw new ContractSourceException($"'{revision}' is no revision: a revision does not begin with '-'.");
        var result = await git.RunAsync(["rev-parse", "--verify", "--quiet", revision + "^{commit}"], cancellationToken);
        if (result.ExitCode == 0)
            return result.Text;
        throw new ContractSourceException(
            $"'{revision}' is neither a file or folder nor a revision of this git repository; fetch it, or correct the name."
        );
    }

    /// <summary>The short id of a commit and the day on which it was made, in UTC.</summary>
    public async Task<string> DescribeAsync(string commit, CancellationToken cancellationToken)
    {
        var result = await git.RunAsync(["show", "--no-patch", "--format=%h %ct", commit], cancellationToken);
        if (result.ExitCode != 0 || result.Text.Split(' ') is not [var id, var seconds])
            throw new ContractSourceException($"git cannot describe the commit '{commit}': {result.Reason}.");
        var day = DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture));
        return string.Create(CultureInfo.InvariantCulture, $"{id}, {day:yyyy-MM-dd}");
    }

    /// <summary>The best common ancestor of two commits, for <c>A...B</c>.</summary>
    /// <exception cref="ContractSourceException">They have none.</exception>
    public async Task<string> MergeBaseAsync(string one, string other, CancellationToken cancellationToken)
    {
        var result = await git.RunAsync(["merge-base", one, other], cancellationToken);
        if (result.ExitCode == 0)
            return result.Text;
        throw new ContractSourceException(
            "the two revisions have no common ancestor; a shallow clone may lack it: fetch the whole history."
        );
    }

    /// <summary>The files below a path of a commit, or the file that it names; links and submodules are left out.</summary>
    public async Task<IReadOnlyList<GitFile>> ListAsync(string commit, string path, CancellationToken cancellationToken)
    {
        string[] filter = path.Length > 0 ? ["--", path] : [];
        var result = await git.RunAsync(["ls-tree", "-r", "-z", "-l", "--full-tree", commit, .. filter], cancellationToken);
        if (result.ExitCode != 0)
            throw new ContractSourceException($"git cannot list '{path}': {result.Reason}.");
        return
        [
            .. Encoding
                .UTF8.GetString(result.Output)
                .Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Select(ParseFile)
                .OfType<GitFile>(),
        ];
    }

    /// <summary>The bytes of a file.</summary>
    public async Task<byte[]> ReadAsync(GitFile file, CancellationToken cancellationToken)
    {
        var result = await git.RunAsync(["cat-file", "blob", file.Id], cancellationToken);
        return result.ExitCode == 0 ? result.Output : throw new ContractSourceException($"git cannot read '{file.Path}': {result.Reason}.");
    }

    /// <summary>The tags that begin with <c>v</c> on commits that a commit contains.</summary>
    public async Task<IReadOnlyList<string>> VersionTagsAsync(string commit, CancellationToken cancellationToken)
    {
        var result = await git.RunAsync(["tag", "--list", "v*", "--merged", commit], cancellationToken);
        if (result.ExitCode != 0)
            throw new ContractSourceException($"git cannot list the tags: {result.Reason}.");
        return result.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>A line of <c>git ls-tree -l</c>: mode, type, id and size separated by spaces, then a tab and the path.</summary>
    private static GitFile? ParseFile(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        var parts = line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isFile = parts[0].StartsWith("100", StringComparison.Ordinal);
        return isFile ? new GitFile(line[(tab + 1)..], parts[2], long.Parse(parts[3], CultureInfo.InvariantCulture)) : null;
    }
}

/// <summary>A file of a commit.</summary>
/// <param name="Path">Its path in the repository.</param>
/// <param name="Id">The id of its content.</param>
/// <param name="Length">How many bytes it has.</param>
internal sealed record GitFile(string Path, string Id, long Length);
