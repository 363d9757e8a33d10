using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration.Output;

/// <summary>
/// The folder with the generated files of one document. A manifest remembers what they were made from, so that an unchanged document
/// costs a hash; files are replaced one by one through a rename, so that nobody ever reads half a file. Only files that the manifest
/// names are ever listed or deleted, and nothing is read or written through a symbolic link.
/// </summary>
internal sealed class GeneratedFolder(string folder)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether the files in the folder were made from the same inputs and are all there, unchanged.</summary>
    /// <param name="inputs">The fingerprint of everything that the files depend on.</param>
    public bool IsCurrent(string inputs)
    {
        var manifest = GeneratedManifest.Read(folder);
        return !IsLink(folder) && manifest.Inputs == inputs && manifest.Files.All(IsIntact);
    }

    /// <summary>Makes the folder hold exactly these files, beside those that somebody else has put there.</summary>
    /// <param name="inputs">The fingerprint of everything that the files depend on.</param>
    /// <param name="files">The files.</param>
    /// <param name="warnings">What was left out of them, which is said in each run.</param>
    /// <returns>How many files were written because their content changed.</returns>
    /// <exception cref="IOException">The folder is a symbolic link, or a file cannot be written.</exception>
    public int Replace(string inputs, IReadOnlyList<GeneratedFile> files, IReadOnlyList<DocumentException>? warnings = null)
    {
        Directory.CreateDirectory(folder);
        if (IsLink(folder))
            throw new IOException($"'{folder}' is a symbolic link; remove it, or choose another folder for --out.");
        List<(string Name, string Hash)> made = [.. files.Select(file => (file.Name, Hash(file.Content)))];
        HashSet<string> names = [.. files.Select(file => file.Name)];
        string[] stale = [.. GeneratedManifest.Read(folder).Files.Select(file => file.Name).Where(name => !names.Contains(name))];

        // Whoever is interrupted half-way leaves a manifest that names what is there and that is current for nobody.
        WriteAtomically(GeneratedManifest.FileName, GeneratedManifest.Write("", [.. made, .. stale.Select(name => (name, ""))], []));
        foreach (var path in stale.Select(PathOf).Where(IsRegularFile))
            File.Delete(path);
        var written = files.Count(WriteIfChanged);
        WriteAtomically(GeneratedManifest.FileName, GeneratedManifest.Write(inputs, made, (warnings ?? []).Select(Line)));
        return written;
    }

    /// <summary>What was left out of the files.</summary>
    /// <param name="document">The document as it is called now.</param>
    public IEnumerable<DocumentException> LeftOut(string document) =>
        GeneratedManifest
            .Read(folder)
            .Warnings.Select(line => line.Split(' ', 4))
            .Where(parts => parts.Length == 4)
            .Select(parts => Warning(document, new SourcePosition(Number(parts[0]), Number(parts[1])), parts[2], parts[3].Split('\t', 2)));

    /// <summary>The paths of the files to compile, sorted.</summary>
    public IEnumerable<string> Files() =>
        GeneratedManifest
            .Read(folder)
            .Files.Where(file => file.Name.EndsWith(GeneratedManifest.Code, StringComparison.Ordinal))
            .Select(file => PathOf(file.Name))
            .Order(StringComparer.Ordinal);

    /// <summary>The reason follows the file, where that is not the document itself.</summary>
    private static string Line(DocumentException warning) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{warning.Position.Line} {warning.Position.Column} {warning.Code} {warning.Position.File}\t{warning.Reason}"
        );

    private static DocumentException Warning(string document, SourcePosition position, string code, string[] text) =>
        new(document, text is [{ Length: > 0 } file, _] ? position with { File = file } : position, code, text[^1]);

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    private static bool IsRegularFile(string path) => File.Exists(path) && !IsLink(path);

    private string PathOf(string name) => Path.Combine(folder, name);

    private bool IsIntact((string Name, string Hash) file) =>
        IsRegularFile(PathOf(file.Name)) && Hash(File.ReadAllText(PathOf(file.Name))) == file.Hash;

    private bool WriteIfChanged(GeneratedFile file)
    {
        var path = PathOf(file.Name);
        if (IsRegularFile(path) && File.ReadAllText(path) == file.Content)
            return false;
        WriteAtomically(file.Name, file.Content);
        return true;
    }

    /// <summary>Writes beside the file and renames. Both replace a symbolic link instead of following it.</summary>
    private void WriteAtomically(string name, string content)
    {
        var path = PathOf(name);
        var temporary = path + ".new";
        File.Delete(temporary);
        using (var writer = new StreamWriter(new FileStream(temporary, FileMode.CreateNew, FileAccess.Write), Utf8))
            writer.Write(content);
        File.Move(temporary, path, overwrite: true);
    }

    private static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..32];
}
