namespace Build.Tests;

/// <summary>First builds under unusual circumstances, each in a fresh copy of the repository.</summary>
public sealed class FreshBuildTests : IDisposable
{
    /// <summary>Builds the generator and runs it; what it generates is compiled in other tests.</summary>
    private static readonly string[] Generation = ["msbuild", WorkingCopy.ClientProject, "-nologo", "-t:GenerateClients"];

    private readonly WorkingCopy copy = new();

    public void Dispose() => copy.Dispose();

    [Fact]
    public async Task The_clients_are_generated_without_Node_or_npm()
    {
        string path = FolderWithoutNode();
        (await RestoreAsync(path)).ExitCode.ShouldBe(0);

        ProcessResult build = await copy.DotnetAsync(Generation, searchPath: path);

        build.ExitCode.ShouldBe(0, build.Output);
        copy.GeneratedFiles().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_design_time_build_generates_nothing_and_succeeds()
    {
        (await RestoreAsync()).ExitCode.ShouldBe(0);

        ProcessResult build = await copy.DotnetAsync(
            ["msbuild", WorkingCopy.ClientProject, "-nologo", "-t:CoreCompile", "-p:DesignTimeBuild=true", "-p:BuildProjectReferences=false", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true"]);

        build.ExitCode.ShouldBe(0, build.Output);
        copy.GeneratedFiles().ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_builds_at_once_both_generate_the_clients()
    {
        (await RestoreAsync()).ExitCode.ShouldBe(0);

        ProcessResult[] builds = await Task.WhenAll(
            copy.DotnetAsync([.. Generation, "-p:Configuration=Debug"]),
            copy.DotnetAsync([.. Generation, "-p:Configuration=Release"]));

        builds.ShouldAllBe(build => build.ExitCode == 0, string.Join('\n', builds.Select(build => build.Output)));
        copy.GeneratedFiles().ShouldNotBeEmpty();
        copy.GeneratedFiles("Release").ShouldNotBeEmpty();
    }

    /// <summary>A search path on which there is a shell, as MSBuild needs one, and nothing else.</summary>
    private string FolderWithoutNode()
    {
        string folder = Directory.CreateDirectory(copy.PathOf("path")).FullName;
        File.CreateSymbolicLink(Path.Combine(folder, "sh"), "/bin/sh");
        return folder;
    }

    private Task<ProcessResult> RestoreAsync(string? searchPath = null) =>
        copy.DotnetAsync(["restore", WorkingCopy.ClientProject, "-nologo"], searchPath);
}
