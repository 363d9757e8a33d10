namespace Verification.Generator.CodeGeneration.Output;

/// <summary>
/// What a folder of generated files holds: the fingerprint of the inputs, each file with the hash of its content, and what was left out.
/// </summary>
internal sealed class GeneratedManifest
{
    /// <summary>The name of the manifest in the folder.</summary>
    public const string FileName = ".generated-from";

    /// <summary>The extension of files that are compiled.</summary>
    public const string Code = ".g.cs";

    /// <summary>The extension of schemas of the configuration.</summary>
    public const string Schema = ".schema.json";

    /// <summary>The file in which Kiota says what it was run with.</summary>
    public const string KiotaLock = "kiota-lock.json";

    /// <summary>What Kiota writes beside the code.</summary>
    public static IReadOnlyList<string> KiotaFiles { get; } = [KiotaLock, "kiota-dom-export.txt"];

    /// <summary>Stands before a warning, where no name of a file can begin.</summary>
    private const char Warning = '!';

    private GeneratedManifest(string inputs, IReadOnlyList<(string Name, string Hash)> files, IReadOnlyList<string> warnings)
    {
        Inputs = inputs;
        Files = files;
        Warnings = warnings;
    }

    /// <summary>The fingerprint of everything that the files were made from; empty while they are being written.</summary>
    public string Inputs { get; }

    /// <summary>The files by name, each with the hash of its content; empty where it is not known.</summary>
    public IReadOnlyList<(string Name, string Hash)> Files { get; }

    /// <summary>What the document has that was left out: line, column, code and reason.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>Reads the manifest of a folder. Without one, the folder holds nothing of ours.</summary>
    public static GeneratedManifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        var lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        return new GeneratedManifest(
            lines.FirstOrDefault(""),
            [.. lines.Skip(1).Where(line => !line.StartsWith(Warning)).Select(Split).Where(file => IsOurs(file.Name))],
            [.. lines.Skip(1).Where(line => line.StartsWith(Warning)).Select(line => line[1..])]
        );
    }

    /// <summary>The text of a manifest.</summary>
    public static string Write(string inputs, IEnumerable<(string Name, string Hash)> files, IEnumerable<string> warnings) =>
        string.Join('\n', [inputs, .. files.Select(file => $"{file.Name} {file.Hash}"), .. warnings.Select(warning => Warning + warning)]);

    private static (string Name, string Hash) Split(string line)
    {
        var space = line.LastIndexOf(' ');
        return space < 0 ? (line, "") : (line[..space], line[(space + 1)..]);
    }

    /// <summary>A manifest that somebody else has written leads nowhere outside the folder.</summary>
    private static bool IsOurs(string name) =>
        KiotaFiles.Contains(name)
        || (name.EndsWith(Code, StringComparison.Ordinal) || name.EndsWith(Schema, StringComparison.Ordinal))
            && !name.AsSpan().ContainsAny('/', '\\', '\0');
}
