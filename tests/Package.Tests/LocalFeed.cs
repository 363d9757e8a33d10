using System.Diagnostics;

[assembly: AssemblyFixture(typeof(Package.Tests.LocalFeed))]

namespace Package.Tests;

/// <summary>The packages, made once for all tests from a copy of the repository, in a separate feed.</summary>
public sealed class LocalFeed : IAsyncLifetime
{
    private static readonly string[] Projects =
    [
        "src/Verification.Runtime/Verification.Runtime.csproj",
        "src/Verification.Generated/Verification.Generated.csproj",
        "src/Verification.Generated.Kiota/Verification.Generated.Kiota.csproj",
        "src/Verification.Sandbox/Verification.Sandbox.csproj",
        "generator/Verification.Generator/Verification.Generator.csproj",
        "generator/Verification.Generator.MSBuild/Verification.Generator.MSBuild.csproj",
    ];

    /// <summary>Where the packages say that they come from.</summary>
    public const string RepositoryUrl = "https://github.com/acme/verification";

    public WorkingCopy Copy { get; } = new();

    public string Folder => Copy.PathOf("feed");

    /// <summary>Packages that are installed from the feed stay here, so that the machine's own cache never sees them.</summary>
    public string Cache => Copy.PathOf("cache");

    /// <summary>Packs as <c>build.cake</c> does: from a git repository, whose root is the start of paths in the packages.</summary>
    public async ValueTask InitializeAsync()
    {
        File.Copy(Repository.PathOf(".gitignore"), Copy.PathOf(".gitignore"));
        await GitAsync("init", "--quiet");
        await GitAsync("remote", "add", "origin", RepositoryUrl + ".git");
        await GitAsync(
            "-c",
            "user.name=Test",
            "-c",
            "user.email=test@example.org",
            "-c",
            "commit.gpgsign=false",
            "commit",
            "--quiet",
            "--allow-empty",
            "--message",
            "Start"
        );
        foreach (var project in Projects)
        {
            var pack = await Copy.DotnetAsync([
                "pack",
                project,
                "-c",
                "Release",
                "-o",
                Folder,
                "-nologo",
                "-p:ContinuousIntegrationBuild=true",
            ]);
            pack.ExitCode.ShouldBe(0, pack.Output);
        }
    }

    /// <summary>An empty folder that uses the feed beside the usual sources.</summary>
    public string NewFolder(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Copy.Root, "consumers", name)).FullName;
        File.WriteAllText(
            Path.Combine(folder, "nuget.config"),
            $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Cache}" /></config>
              <packageSources><add key="local" value="{Folder}" /></packageSources>
            </configuration>
            """
        );
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Packages.props"), "<Project />");
        return Path.GetRelativePath(Copy.Root, folder);
    }

    public ValueTask DisposeAsync()
    {
        Copy.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task GitAsync(params string[] arguments)
    {
        var git = await ProcessResult.RunAsync(
            new ProcessStartInfo("git", arguments) { WorkingDirectory = Copy.Root },
            TestContext.Current.CancellationToken
        );
        git.ExitCode.ShouldBe(0, git.Output);
    }
}
