using System.Security.Cryptography;
using System.Text;
using Verification.Generator.Generation;

namespace Verification.Generator.Output;

/// <summary>
/// The folder with the generated files of one document. A manifest remembers what they were made from, so that an unchanged document
/// costs a hash; files are replaced one by one through a rename, so that nobody ever reads half a file.
/// </summary>
internal sealed class GeneratedFolder(string folder)
{
    private const string ManifestName = ".generated-from";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private string Manifest => Path.Combine(folder, ManifestName);

    /// <summary>Whether the files in the folder were made from the same inputs and are all there, unchanged.</summary>
    /// <param name="inputs">The fingerprint of everything that the files depend on.</param>
    public bool IsCurrent(string inputs)
    {
        if (!File.Exists(Manifest)) return false;
        string[] lines = File.ReadAllLines(Manifest);
        return lines.Length > 0 && lines[0] == inputs && lines.Skip(1).All(IsIntact);
    }

    /// <summary>Makes the folder hold exactly these files.</summary>
    /// <returns>How many files were written because their content changed.</returns>
    public int Replace(string inputs, IReadOnlyList<GeneratedFile> files)
    {
        Directory.CreateDirectory(folder);
        File.Delete(Manifest);
        HashSet<string> names = [.. files.Select(file => file.Name)];
        foreach (string stale in Directory.EnumerateFiles(folder, "*.g.cs").Where(path => !names.Contains(Path.GetFileName(path)))) File.Delete(stale);
        int written = files.Count(WriteIfChanged);
        WriteAtomically(Manifest, string.Join('\n', [inputs, .. files.Select(file => $"{file.Name} {Hash(file.Content)}")]));
        return written;
    }

    /// <summary>The paths of the generated files, sorted.</summary>
    public IEnumerable<string> Files() => Directory.EnumerateFiles(folder, "*.g.cs").Order(StringComparer.Ordinal);

    private bool IsIntact(string line)
    {
        int space = line.LastIndexOf(' ');
        string path = Path.Combine(folder, line[..Math.Max(0, space)]);
        return space > 0 && File.Exists(path) && Hash(File.ReadAllText(path)) == line[(space + 1)..];
    }

    private bool WriteIfChanged(GeneratedFile file)
    {
        string path = Path.Combine(folder, file.Name);
        if (File.Exists(path) && File.ReadAllText(path) == file.Content) return false;
        WriteAtomically(path, file.Content);
        return true;
    }

    private static void WriteAtomically(string path, string content)
    {
        string temporary = path + ".new";
        File.WriteAllText(temporary, content, Utf8);
        File.Move(temporary, path, overwrite: true);
    }

    private static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..32];
}
