namespace Samples.Tests.Scaffolding;

/// <summary>A folder of its own for one test, removed with all it holds.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("samples-tests-");

    public IReadOnlyList<string> FileNames => [.. folder.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal)];

    public string Combine(string name) => Path.Combine(folder.FullName, name);

    /// <summary>Waits until a file is there.</summary>
    public async Task AppearanceOfAsync(string name, CancellationToken cancellationToken)
    {
        var appeared = new TaskCompletionSource();
        using var watcher = new FileSystemWatcher(folder.FullName);
        watcher.Created += (_, file) => Notice(file.Name);
        watcher.Renamed += (_, file) => Notice(file.Name);
        watcher.EnableRaisingEvents = true;
        // It may have been there before the watcher was.
        if (File.Exists(Combine(name))) appeared.TrySetResult();
        await appeared.Task.WaitAsync(cancellationToken);

        void Notice(string? file)
        {
            if (file == name) appeared.TrySetResult();
        }
    }

    public void Dispose() => folder.Delete(recursive: true);
}
