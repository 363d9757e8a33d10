using System.Globalization;
using System.Text;

namespace ConsumerTests.Consumer;

/// <summary>
/// Rows by id, and the window of the job that reads them: a stand-in for a table with both in one transaction. A file of lines, of which the
/// last one of an id counts; in another file beside it, the window with the length of the lines up to it. Lines beyond that length
/// were being written when a run was killed; the next run writes them again.
/// </summary>
internal sealed class ImportFile
{
    private readonly string path;
    private readonly string windowPath;
    private long length;

    public ImportFile(string path)
    {
        this.path = path;
        windowPath = path + ".window";
        if (!File.Exists(windowPath))
            return;
        var saved = File.ReadAllLines(windowPath);
        (length, Window) = (long.Parse(saved[0], CultureInfo.InvariantCulture), saved[1]);
    }

    /// <summary>The window, and how far it is read; null before the first page.</summary>
    public string? Window { get; private set; }

    /// <summary>Reads the rows by id.</summary>
    public IReadOnlyDictionary<string, string> Read()
    {
        using var stream = File.OpenRead(path);
        var bytes = new byte[length];
        stream.ReadExactly(bytes);
        var rows = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var end = line.IndexOf(' ');
            rows[line[..end]] = line[(end + 1)..];
        }

        return rows;
    }

    /// <summary>Adds or replaces the rows of a page, and only then the window.</summary>
    public void Save(IEnumerable<(string Id, string Text)> rows, string window)
    {
        using (var stream = File.OpenWrite(path))
        {
            stream.SetLength(length);
            stream.Seek(0, SeekOrigin.End);
            foreach ((var id, var text) in rows)
                stream.Write(Encoding.UTF8.GetBytes($"{id} {text}\n"));
            stream.Flush(flushToDisk: true);
            length = stream.Length;
        }

        // Replaced in one step: it holds the old window or the new one, never half of either.
        File.WriteAllLines(windowPath + ".new", [length.ToString(CultureInfo.InvariantCulture), window]);
        File.Move(windowPath + ".new", windowPath, overwrite: true);
        Window = window;
    }
}
