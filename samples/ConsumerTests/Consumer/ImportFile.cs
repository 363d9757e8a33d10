using System.Globalization;
using System.Text;

namespace ConsumerTests.Consumer;

/// <summary>
/// A file of lines and, in another file beside it, the checkpoint with the length of the lines up to it. Lines beyond that length were
/// being written when a run was killed; the next run writes them again.
/// </summary>
internal sealed class ImportFile
{
    private readonly string path;
    private readonly string positionPath;
    private long length;

    public ImportFile(string path)
    {
        this.path = path;
        positionPath = path + ".position";
        if (!File.Exists(positionPath))
            return;
        var saved = File.ReadAllLines(positionPath);
        (length, Position) = (long.Parse(saved[0], CultureInfo.InvariantCulture), saved[1]);
    }

    /// <summary>The checkpoint; null before the first page.</summary>
    public string? Position { get; private set; }

    /// <summary>Adds the lines of a page, and only then its checkpoint.</summary>
    public void Append(IEnumerable<string> lines, string position)
    {
        using (var stream = File.OpenWrite(path))
        {
            stream.SetLength(length);
            stream.Seek(0, SeekOrigin.End);
            foreach (var line in lines)
                stream.Write(Encoding.UTF8.GetBytes(line + "\n"));
            stream.Flush(flushToDisk: true);
            length = stream.Length;
        }

        // Replaced in one step: it holds the old checkpoint or the new one, never half of either.
        File.WriteAllLines(positionPath + ".new", [length.ToString(CultureInfo.InvariantCulture), position]);
        File.Move(positionPath + ".new", positionPath, overwrite: true);
        Position = position;
    }
}
