using System.Diagnostics;

namespace Verification.Generator.Tests.Scaffolding;

/// <summary>A real git repository in a folder of its own.</summary>
public sealed class GitFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public GitFolder() => Git("init", "--quiet", "--initial-branch=main");

    public string Path => folder.Path;

    public void Write(string name, string content) => folder.Write(name, content);

    /// <summary>Writes a small contract.</summary>
    public void WriteContract(string file, string title) => Write(file, Contract(title));

    public static string Contract(string title) => $"openapi: 3.0.3\ninfo: {{ title: {title}, version: '1' }}\npaths: {{}}\n";

    public void Delete(string name) => File.Delete(System.IO.Path.Combine(Path, name));

    public void Commit(string message)
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "--message", message);
    }

    public string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var role in (string[])["AUTHOR", "COMMITTER"])
        {
            start.Environment[$"GIT_{role}_NAME"] = "Test";
            start.Environment[$"GIT_{role}_EMAIL"] = "test@example.org";
        }

        // The user's own settings (signing, hooks, default branch) have no say here.
        start.Environment["GIT_CONFIG_GLOBAL"] = System.IO.Path.Combine(Path, "no-such-file");
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using var git = Process.Start(start)!;
        var output = git.StandardOutput.ReadToEnd();
        var error = git.StandardError.ReadToEnd();
        git.WaitForExit();
        git.ExitCode.ShouldBe(0, error);
        return output.Trim();
    }

    public void Dispose()
    {
        // git write-protects its objects, which stops deletion on Windows.
        foreach (var file in Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        folder.Dispose();
    }
}
