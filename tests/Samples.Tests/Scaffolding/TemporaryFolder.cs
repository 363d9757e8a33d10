namespace Samples.Tests.Scaffolding;

/// <summary>A folder for one test, removed with its content.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("samples-tests-");

    public IReadOnlyList<string> FileNames => [.. folder.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal)];

    public string Combine(string name) => Path.Combine(folder.FullName, name);

    /// <summary>Waits until a file exists.</summary>
    public async Task AppearanceOfAsync(string name, CancellationToken cancellationToken)
    {
        var appeared = new TaskCompletionSource();
        using var watcher = new FileSystemWatcher(folder.FullName);
        watcher.Created += (_, file) => Notice(file.Name);
        watcher.Renamed += (_, file) => Notice(file.Name);
        watcher.EnableRaisingEvents = true;
        // The file may exist since before the watcher.
        if (File.Exists(Combine(name)))
            appeared.TrySetResult();
        await appeared.Task.WaitAsync(cancellationToken);

        void Notice(string? file)
        {
            if (file == name)
                appeared.TrySetResult();
        }
    }

    public void Dispose() => folder.Delete(recursive: true);
}
