namespace Quickstart.Results;

/// <summary>
/// The export: JSON lines, the vendors one after another in a fixed order, though they are read at the same time. Each vendor
/// has its own segment; at the end they are combined in a temporary file that replaces the target, so that an export is
/// never visible in part.
/// </summary>
internal sealed class ExportFile : IAsyncDisposable
{
    private readonly string temporaryPath;
    private readonly List<ExportSegment> segments = [];

    /// <exception cref="UsageException">The path cannot be a file.</exception>
    public ExportFile(string path)
    {
        Path = path;
        var fullPath = System.IO.Path.GetFullPath(path);
        if (path.Length == 0 || Directory.Exists(fullPath))
            throw new UsageException($"--export {path}: this is a folder; name a file in it.");
        if (System.IO.Path.GetDirectoryName(fullPath) is not { } folder || !Directory.Exists(folder))
            throw new UsageException($"--export {path}: there is no such folder; create it first.");
        temporaryPath = $"{fullPath}.{Guid.NewGuid():N}";
    }

    /// <summary>As the user gave it.</summary>
    public string Path { get; }

    /// <summary>The place for a vendor's rows.</summary>
    /// <exception cref="UsageException">Nothing can be written to the folder.</exception>
    public ExportSegment Open(string vendor)
    {
        try
        {
            var segment = new ExportSegment(vendor, PrivateFile.Create($"{temporaryPath}.{vendor}", FileOptions.DeleteOnClose));
            segments.Add(segment);
            return segment;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--export {Path}: nothing can be written there: {exception.Message}");
        }
    }

    /// <summary>Writes the segments to the target.</summary>
    /// <exception cref="IOException">The disk is full, or the target cannot be replaced.</exception>
    /// <exception cref="UnauthorizedAccessException">The target cannot be replaced.</exception>
    public async Task CompleteAsync(IReadOnlyList<ExportSegment> complete, CancellationToken cancellationToken)
    {
        try
        {
            await using (var file = PrivateFile.Create(temporaryPath))
            {
                foreach (var segment in complete)
                    await segment.CopyToAsync(file, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporaryPath, Path, overwrite: true);
        }
        finally
        {
            File.Delete(temporaryPath);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var segment in segments)
            await segment.DisposeAsync();
    }
}
