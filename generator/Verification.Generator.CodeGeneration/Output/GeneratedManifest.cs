namespace Verification.Generator.CodeGeneration.Output;

/// <summary>What a folder of generated files holds: the fingerprint of the inputs, and each file with the hash of its content.</summary>
internal sealed class GeneratedManifest
{
    /// <summary>The name of the manifest in the folder.</summary>
    public const string FileName = ".generated-from";

    /// <summary>The extension of files that are compiled.</summary>
    public const string Code = ".g.cs";

    /// <summary>The extension of schemas of the configuration.</summary>
    public const string Schema = ".schema.json";

    private GeneratedManifest(string inputs, IReadOnlyList<(string Name, string Hash)> files)
    {
        Inputs = inputs;
        Files = files;
    }

    /// <summary>The fingerprint of everything that the files were made from; empty while they are being written.</summary>
    public string Inputs { get; }

    /// <summary>The files by name, each with the hash of its content; empty where it is not known.</summary>
    public IReadOnlyList<(string Name, string Hash)> Files { get; }

    /// <summary>Reads the manifest of a folder. Without one, the folder holds nothing of ours.</summary>
    public static GeneratedManifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        var lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        return new GeneratedManifest(lines.FirstOrDefault(""), [.. lines.Skip(1).Select(Split).Where(file => IsOurs(file.Name))]);
    }

    /// <summary>The text of a manifest.</summary>
    public static string Write(string inputs, IEnumerable<(string Name, string Hash)> files) =>
        string.Join('\n', [inputs, .. files.Select(file => $"{file.Name} {file.Hash}")]);

    private static (string Name, string Hash) Split(string line)
    {
        var space = line.LastIndexOf(' ');
        return space < 0 ? (line, "") : (line[..space], line[(space + 1)..]);
    }

    /// <summary>A manifest that somebody else has written leads nowhere outside the folder.</summary>
    private static bool IsOurs(string name) =>
        (name.EndsWith(Code, StringComparison.Ordinal) || name.EndsWith(Schema, StringComparison.Ordinal))
        && !name.AsSpan().ContainsAny('/', '\\', '\0');
}
