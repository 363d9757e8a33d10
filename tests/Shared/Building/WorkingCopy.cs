using System.Diagnostics;

namespace Verification.Testing;

/// <summary>A copy of this repository's sources in a separate folder, to build and to change.</summary>
public sealed class WorkingCopy : IDisposable
{
    public const string ClientProject = "src/Verification.Generated/Verification.Generated.csproj";

    private readonly string home = Directory.CreateTempSubdirectory("build-tests-").FullName;

    /// <summary>Makes the copy.</summary>
    /// <param name="folder">The name of the folder for the copy, for builds in unusual places.</param>
    public WorkingCopy(string folder = "")
    {
        Root = Path.Combine(home, folder);
        foreach (var file in Sources())
        {
            var target = PathOf(file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Repository.PathOf(file), target);
        }
    }

    public string Root { get; }

    /// <summary>Off by default: the repository's own build runs the analyzers, and they take half of a build's time.</summary>
    public bool RunsAnalyzers { get; init; }

    public string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>The output assembly of a debug build of the client project.</summary>
    public string ClientAssembly => PathOf("src/Verification.Generated/bin/Debug/net10.0/Verification.Generated.dll");

    /// <summary>The assembly of the code generator that such a build makes and runs.</summary>
    public string GeneratorAssembly =>
        PathOf("generator/Verification.Generator.CodeGeneration/bin/Debug/net10.0/Verification.Generator.CodeGeneration.dll");

    /// <summary>The C# files that a build generated from documents.</summary>
    public IReadOnlyList<string> GeneratedFiles(string configuration = "Debug")
    {
        var folder = new DirectoryInfo(PathOf($"src/Verification.Generated/obj/{configuration}/net10.0/generated"));
        return folder.Exists ? [.. folder.GetFiles("*.g.cs", SearchOption.AllDirectories).Select(file => file.FullName)] : [];
    }

    /// <summary>Builds the client project.</summary>
    public Task<ProcessResult> BuildAsync(params string[] arguments) =>
        DotnetAsync(["build", ClientProject, "-nologo", "-verbosity:normal", .. arguments]);

    /// <summary>Runs the SDK in the copy.</summary>
    public Task<ProcessResult> DotnetAsync(string[] arguments, string? searchPath = null, string folder = "")
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) is "dotnet" ? host : "dotnet",
            arguments
        )
        {
            WorkingDirectory = PathOf(folder),
        };
        foreach (
            var inherited in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray()
        )
        {
            start.Environment.Remove(inherited);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        // Profiles only help processes that live longer than a build.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["RunAnalyzers"] = RunsAnalyzers ? "true" : "false";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        if (searchPath is not null)
            start.Environment["PATH"] = searchPath;
        return ProcessResult.RunAsync(start, TestContext.Current.CancellationToken);
    }

    /// <summary>Replaces a text in a file; the text must occur exactly once.</summary>
    /// <returns>Undoes the change when disposed.</returns>
    public IDisposable Edit(string path, string before, string after)
    {
        var content = File.ReadAllText(PathOf(path));
        content.Split(before).Length.ShouldBe(2, $"'{before}' must occur once in {path}");
        return Rewrite(path, content.Replace(before, after, StringComparison.Ordinal));
    }

    /// <summary>Replaces the content of a file.</summary>
    /// <returns>Undoes the change when disposed.</returns>
    public IDisposable Rewrite(string path, string content)
    {
        var original = File.ReadAllText(PathOf(path));
        File.WriteAllText(PathOf(path), content);
        return new Undo(() => File.WriteAllText(PathOf(path), original));
    }

    public void Dispose() => Directory.Delete(home, recursive: true);

    /// <summary>The files of the repository below some paths, without those that git ignores.</summary>
    public static IReadOnlyList<string> ListFiles(params string[] paths)
    {
        var start = new ProcessStartInfo("git", ["ls-files", "--cached", "--others", "--exclude-standard", "--", .. paths])
        {
            WorkingDirectory = Repository.Root,
        };
        var listing = ProcessResult.RunAsync(start, CancellationToken.None).GetAwaiter().GetResult();
        listing.ExitCode.ShouldBe(0, listing.Output);
        return [.. listing.Lines.Where(file => File.Exists(Repository.PathOf(file)))];
    }

    private static IReadOnlyList<string> Sources() =>
        ListFiles(
            "specs",
            "generator",
            "src",
            "eng",
            "*.props",
            "global.json",
            ".editorconfig",
            "README.md",
            "CHANGELOG.md",
            "LICENSE",
            "tests/Trim"
        );

    private sealed class Undo(Action action) : IDisposable
    {
        public void Dispose() => action();
    }
}
