using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Git;

/// <summary>The files of a commit in the folder of a document and below it. Links are none of them.</summary>
/// <param name="repository">The repository.</param>
/// <param name="commit">The commit's id.</param>
/// <param name="revision">What the user called the commit.</param>
/// <param name="document">The path of the document in the repository.</param>
/// <param name="cancellationToken">Cancels git.</param>
internal sealed class CommitFiles(
    GitRepository repository,
    string commit,
    string revision,
    string document,
    CancellationToken cancellationToken
) : IDocumentFiles
{
    private readonly string folder = document[..(document.LastIndexOf('/') + 1)];
    private Dictionary<string, GitFile>? files;

    /// <inheritdoc/>
    public string Document => document[folder.Length..];

    /// <inheritdoc/>
    public string LabelOf(string path) => $"{revision}:{folder}{path}";

    /// <inheritdoc/>
    public byte[]? Read(string path, out string fault)
    {
        // Few documents refer to other files, and those that do are read one after another: nothing is won by waiting otherwise.
        files ??= repository
            .ListAsync(commit, folder.TrimEnd('/'), cancellationToken)
            .GetAwaiter()
            .GetResult()
            .ToDictionary(file => file.Path, StringComparer.Ordinal);
        if (!files.TryGetValue(folder + path, out var file))
        {
            fault = "there is no such file in that revision";
            return null;
        }

        fault = "";
        DocumentReader.CheckLength(LabelOf(path), file.Length);
        return repository.ReadAsync(file, cancellationToken).GetAwaiter().GetResult();
    }
}
