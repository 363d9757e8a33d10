using System.Text;

namespace Soak.Export;

/// <summary>A checkpoint on disk. It is replaced in one step, so that a process that dies while writing leaves the old one.</summary>
internal sealed class CheckpointFile(string path)
{
    /// <summary>The checkpoint; null before the first page.</summary>
    public Checkpoint? Read() => File.Exists(path) ? Checkpoint.Parse(File.ReadAllText(path)) : null;

    public void Write(Checkpoint checkpoint)
    {
        var fresh = path + ".new";
        using (var file = new FileStream(fresh, FileMode.Create, FileAccess.Write))
        {
            file.Write(Encoding.ASCII.GetBytes(checkpoint.ToString()));
            file.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
    }
}
