namespace Verification.Generator.Documents;

/// <summary>The files on disk in the folder of a document and below it. Symbolic links count as what they lead to.</summary>
/// <param name="document">The path of the document.</param>
/// <param name="label">What the user called it; null for its path.</param>
public sealed class FolderFiles(string document, string? label = null) : IDocumentFiles
{
    private const int LongestChain = 40;

    private readonly Lazy<string> folder = new(() => Resolve(Path.GetDirectoryName(Path.GetFullPath(document))!));

    /// <inheritdoc/>
    public string Document => Path.GetFileName(document);

    /// <inheritdoc/>
    public string LabelOf(string path) => Path.Combine(Path.GetDirectoryName(label ?? document) ?? "", path);

    /// <inheritdoc/>
    public byte[]? Read(string path, out string fault)
    {
        var real = Resolve(Path.Combine(folder.Value, path));
        if (!real.StartsWith(Path.TrimEndingDirectorySeparator(folder.Value) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            fault = "a symbolic link leads out of the folder of the document";
            return null;
        }

        if (!File.Exists(real))
        {
            fault = "there is no such file";
            return null;
        }

        fault = "";
        return DocumentReader.ReadBytes(real, LabelOf(path));
    }

    /// <summary>The path without symbolic links; where links have no end, a path that does not exist.</summary>
    private static string Resolve(string path)
    {
        var real = Path.GetPathRoot(path)!;
        var waiting = new Stack<string>(Parts(path).Reverse());
        for (var links = 0; waiting.TryPop(out var part); )
        {
            var next = Path.GetFullPath(Path.Combine(real, part));
            if (links > LongestChain || new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            links++;
            var full = Path.GetFullPath(Path.Combine(real, target));
            real = Path.GetPathRoot(full)!;
            foreach (var piece in Parts(full).Reverse())
                waiting.Push(piece);
        }

        return real;
    }

    private static string[] Parts(string path) =>
        path[Path.GetPathRoot(path)!.Length..]
            .Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
}
