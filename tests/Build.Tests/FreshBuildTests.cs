namespace Build.Tests;

/// <summary>First builds under unusual circumstances, each in a fresh copy of the repository.</summary>
public sealed class FreshBuildTests : IDisposable
{
    /// <summary>Builds the generator and runs it; other tests compile its output.</summary>
    private static readonly string[] Generation = ["msbuild", WorkingCopy.ClientProject, "-nologo", "-t:GenerateClients"];

    private readonly WorkingCopy copy = new();

    public void Dispose() => copy.Dispose();

    [Fact]
    public async Task The_clients_are_generated_without_Node_or_npm()
    {
        var path = FolderWithoutNode();
        (await RestoreAsync(path)).ExitCode.ShouldBe(0);

        var build = await copy.DotnetAsync(Generation, searchPath: path);

        build.ExitCode.ShouldBe(0, build.Output);
        copy.GeneratedFiles().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_design_time_build_generates_nothing_and_succeeds()
    {
        (await RestoreAsync()).ExitCode.ShouldBe(0);

        var build = await copy.DotnetAsync([
            "msbuild",
            WorkingCopy.ClientProject,
            "-nologo",
            "-t:CoreCompile",
            "-p:DesignTimeBuild=true",
            "-p:BuildProjectReferences=false",
            "-p:SkipCompilerExecution=true",
            "-p:ProvideCommandLineArgs=true",
        ]);

        build.ExitCode.ShouldBe(0, build.Output);
        copy.GeneratedFiles().ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_builds_at_once_both_generate_the_clients()
    {
        (await RestoreAsync()).ExitCode.ShouldBe(0);

        var builds = await Task.WhenAll(
            copy.DotnetAsync([.. Generation, "-p:Configuration=Debug"]),
            copy.DotnetAsync([.. Generation, "-p:Configuration=Release"])
        );

        builds.ShouldAllBe(build => build.ExitCode == 0, string.Join('\n', builds.Select(build => build.Output)));
        copy.GeneratedFiles().ShouldNotBeEmpty();
        copy.GeneratedFiles("Release").ShouldNotBeEmpty();
    }

    /// <summary>
    /// The generator is built to the same place as the rest. A guess at its folder would find nothing, or the output of another build.
    /// </summary>
    [Fact]
    public async Task The_generator_is_found_wherever_the_build_puts_it()
    {
        string[] generation = ["build", WorkingCopy.ClientProject, "-nologo", "-t:GenerateClients"];

        foreach (
            var place in new string[][] { ["--artifacts-path", copy.PathOf("artifacts")], ["-o", copy.PathOf("out")], ["-p:Platform=x64"] }
        )
        {
            var build = await copy.DotnetAsync([.. generation, .. place]);

            build.ExitCode.ShouldBe(0, build.Output);
        }

        Directory.GetFiles(copy.PathOf("artifacts"), "AttemptsClient.g.cs", SearchOption.AllDirectories).Length.ShouldBe(2);
        Directory
            .GetFiles(copy.PathOf("src/Verification.Generated/obj/x64"), "AttemptsClient.g.cs", SearchOption.AllDirectories)
            .Length.ShouldBe(2);
        copy.GeneratedFiles().ShouldNotBeEmpty();
    }

    /// <summary>The layers of an image: project files, restore, sources, publish.</summary>
    [Fact]
    public async Task A_restore_of_the_project_files_alone_is_enough_for_a_build_without_restore()
    {
        var aside = copy.PathOf("aside");
        string[] sources =
        [
            .. Directory
                .GetFiles(copy.Root, "*", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file) is ".cs" or ".yaml" or ".liquid" or ".md"),
        ];
        foreach (var source in sources)
            Move(source, source.Replace(copy.Root, aside, StringComparison.Ordinal));
        (await RestoreAsync()).ExitCode.ShouldBe(0);
        foreach (var source in sources)
            Move(source.Replace(copy.Root, aside, StringComparison.Ordinal), source);

        var build = await copy.DotnetAsync([
            "build",
            WorkingCopy.ClientProject,
            "-nologo",
            "--no-restore",
            "-c",
            "Release",
            "-t:GenerateClients",
        ]);

        build.ExitCode.ShouldBe(0, build.Output);
        copy.GeneratedFiles("Release").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Watch_includes_every_document()
    {
        (await RestoreAsync()).ExitCode.ShouldBe(0);

        var list = await copy.DotnetAsync(["watch", "--list", "--project", WorkingCopy.ClientProject]);

        list.Lines.Where(file => Path.GetFileName(file) == "openapi.yaml")
            .Select(Path.GetFullPath)
            .ShouldBe(
                Directory.GetFiles(copy.PathOf("specs"), "openapi.yaml", SearchOption.AllDirectories),
                ignoreOrder: true,
                list.Output
            );
    }

    private static void Move(string file, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(file, target);
    }

    /// <summary>A search path with only a shell, which MSBuild needs.</summary>
    private string FolderWithoutNode()
    {
        var folder = Directory.CreateDirectory(copy.PathOf("path")).FullName;
        File.CreateSymbolicLink(Path.Combine(folder, "sh"), "/bin/sh");
        return folder;
    }

    private Task<ProcessResult> RestoreAsync(string? searchPath = null) =>
        copy.DotnetAsync(["restore", WorkingCopy.ClientProject, "-nologo"], searchPath);
}
