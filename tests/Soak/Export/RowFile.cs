using System.Text;

namespace Soak.Export;

/// <summary>
/// The exported rows, one per line. A line that a dying process left unfinished is cut off when the file is opened again.
/// </summary>
internal sealed class RowFile : IDisposable
{
    private const byte LineEnd = (byte)'\n';

    private readonly FileStream file;

    public RowFile(string path)
    {
        file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite);
        file.SetLength(EndOfLastLine());
        file.Position = file.Length;
    }

    /// <summary>Adds the rows of a page; they are on disk when this returns.</summary>
    public void Append(IReadOnlyList<string> rows)
    {
        file.Write(Encoding.ASCII.GetBytes(string.Concat(rows.Select(row => row + "\n"))));
        file.Flush(flushToDisk: true);
    }

    public void Dispose() => file.Dispose();

    private long EndOfLastLine()
    {
        for (var place = file.Length; place > 0; place--)
        {
            file.Position = place - 1;
            if (file.ReadByte() == LineEnd)
                return place;
        }

        return 0;
    }
}
