using System.Diagnostics;

namespace Build.Tests;

/// <summary>First builds under unusual circumstances, each in a fresh copy of the repository.</summary>
public sealed class FreshBuildTests : IDisposable
{
    /// <summary>Builds the generator and runs it; what it generates is compiled in other tests.</summary>
    private static readonly string[] Generation = ["msbuild", WorkingCopy.ClientProject, "-nologo", "-t:GenerateClients"];

    private readonly WorkingCopy copy = new();

    public void Dispose() => copy.Dispose();

    [Fact]
    public async Task Without_Node_one_line_says_what_to_install()
    {
        (await RestoreAsync()).ExitCode.ShouldBe(0);

        ProcessResult build = await copy.DotnetAsync(["build", WorkingCopy.ClientProject, "-nologo", "--no-restore"], searchPath: FolderWithoutNode());

        build.ExitCode.ShouldBe(1);
        build.Errors.ShouldHaveSingleItem().ShouldContain("Install Node.js 20 or newer");
    }

    [Fact]
    public async Task A_folder_of_NSwag_binaries_replaces_the_installation()
    {
        (await RestoreAsync()).ExitCode.ShouldBe(0);
        string binaries = await MoveBinariesAsync();

        ProcessResult build = await copy.DotnetAsync([.. Generation, $"-p:NSwagBinaries={binaries}"], searchPath: FolderWithoutNode());

        build.ExitCode.ShouldBe(0, build.Output);
        copy.GeneratedFiles().ShouldNotBeEmpty();
        Directory.Exists(copy.PathOf("generator/node_modules")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_wrong_folder_of_NSwag_binaries_is_named()
    {
        (await RestoreAsync()).ExitCode.ShouldBe(0);

        ProcessResult build = await copy.DotnetAsync(["build", WorkingCopy.ClientProject, "-nologo", "--no-restore", "-p:NSwagBinaries=nowhere"]);

        build.ExitCode.ShouldBe(1);
        build.Errors.ShouldHaveSingleItem().ShouldContain("no NSwag.Core.dll in 'nowhere'");
    }

    [Fact]
    public async Task A_design_time_build_installs_and_generates_nothing_and_succeeds()
    {
        (await RestoreAsync()).ExitCode.ShouldBe(0);

        ProcessResult build = await copy.DotnetAsync(
            ["msbuild", WorkingCopy.ClientProject, "-nologo", "-t:CoreCompile", "-p:DesignTimeBuild=true", "-p:BuildProjectReferences=false", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true"]);

        build.ExitCode.ShouldBe(0, build.Output);
        Directory.Exists(copy.PathOf("generator/node_modules")).ShouldBeFalse();
        copy.GeneratedFiles().ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_builds_at_once_share_one_installation()
    {
        (await RestoreAsync()).ExitCode.ShouldBe(0);

        ProcessResult[] builds = await Task.WhenAll(
            copy.DotnetAsync([.. Generation, "-p:Configuration=Debug"]),
            copy.DotnetAsync([.. Generation, "-p:Configuration=Release"]));

        builds.ShouldAllBe(build => build.ExitCode == 0, string.Join('\n', builds.Select(build => build.Output)));
        copy.GeneratedFiles().ShouldNotBeEmpty();
        copy.GeneratedFiles("Release").ShouldNotBeEmpty();
        Directory.Exists(copy.PathOf("generator/node_modules.lock")).ShouldBeFalse();
    }

    /// <summary>Installs the binaries, takes them elsewhere and removes the installation.</summary>
    private async Task<string> MoveBinariesAsync()
    {
        ProcessResult installation = await ProcessResult.RunAsync(new ProcessStartInfo("node", [copy.PathOf("generator/install.mjs")]), TestContext.Current.CancellationToken);
        installation.ExitCode.ShouldBe(0, installation.Output);
        string binaries = copy.PathOf("nswag");
        Directory.Move(copy.PathOf("generator/node_modules/nswag/bin/binaries/Net100"), binaries);
        Directory.Delete(copy.PathOf("generator/node_modules"), recursive: true);
        return binaries;
    }

    /// <summary>A search path on which there is a shell, as MSBuild needs one, and nothing else.</summary>
    private string FolderWithoutNode()
    {
        string folder = Directory.CreateDirectory(copy.PathOf("path")).FullName;
        File.CreateSymbolicLink(Path.Combine(folder, "sh"), "/bin/sh");
        return folder;
    }

    private Task<ProcessResult> RestoreAsync() => copy.DotnetAsync(["restore", WorkingCopy.ClientProject, "-nologo"]);
}
