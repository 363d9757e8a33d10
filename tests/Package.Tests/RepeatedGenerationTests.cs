namespace Package.Tests;

/// <summary>What a build generates again, and its messages, in a foreign project that is already built.</summary>
public sealed class RepeatedGenerationTests(LocalFeed feed)
{
    [Fact]
    public async Task A_document_with_new_content_and_an_old_time_is_generated()
    {
        var project = await BuiltAsync("old-time");
        var before = File.GetLastWriteTimeUtc(project.PathOf(ForeignProject.Document));
        project.Edit(ForeignProject.Document, "getCheck", "readCheck");
        File.SetLastWriteTimeUtc(project.PathOf(ForeignProject.Document), before.AddYears(-1));

        var build = await project.BuildAsync("--no-restore");

        build.Output.ShouldContain("acme: 9 files");
        project.Generated().ShouldContain(file => File.ReadAllText(file).Contains("ReadAsync", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_warning_about_a_document_is_repeated_in_each_build_until_it_is_corrected()
    {
        var project = await BuiltAsync("warned");
        const string Requirement = "security: [{key: []}]\npaths:";
        project.Edit(ForeignProject.Document, "paths:", Requirement);

        string[] builds = [(await project.BuildAsync("--no-restore")).Output, (await project.BuildAsync("--no-restore")).Output];
        project.Edit(ForeignProject.Document, Requirement, "paths:");
        var corrected = await project.BuildAsync("--no-restore");

        builds.ShouldAllBe(output => output.Contains("openapi.yaml(3,11): warning VG2001: the document declares no security scheme 'key'"));
        corrected.Output.ShouldNotContain("warning VG");
    }

    [Theory]
    [InlineData("one-file")]
    [InlineData("all-files")]
    public async Task Deleted_generated_files_are_generated_again(string what)
    {
        var project = await BuiltAsync("vanished-" + what);
        var generated = project.Generated();
        if (what == "one-file")
            File.Delete(generated[1]);
        else
            Directory.Delete(Path.GetDirectoryName(Path.GetDirectoryName(generated[0]))!, recursive: true);

        await project.BuildAsync("--no-restore");

        project.Generated().ShouldBe(generated);
        project.Compiled().ShouldBe(ForeignProject.Clients);
    }

    [Fact]
    public async Task Clean_removes_generated_files_and_a_build_restores_them()
    {
        var project = await BuiltAsync("cleaned");

        (await project.DotnetAsync("clean", "-nologo")).ExitCode.ShouldBe(0);
        string[] left =
        [
            .. project.Generated(),
            .. Directory.GetFiles(project.PathOf("obj/Debug"), "*.list", SearchOption.AllDirectories),
            .. Directory.GetFiles(project.PathOf("obj/Debug"), "*.stamp", SearchOption.AllDirectories),
        ];
        await project.BuildAsync("--no-restore");

        left.ShouldBeEmpty();
        project.Generated().Length.ShouldBe(ForeignProject.Clients.Length);
    }

    [Fact]
    public async Task A_removed_item_removes_its_client()
    {
        var project = await BuiltAsync("removed");
        project.Write("specs/other/openapi.yaml", "openapi: 3.0.3\ninfo: {title: Other, version: '1'}\npaths: {}\n");
        project.Edit("app.csproj", $"Include=\"{ForeignProject.Document}\"", "Include=\"specs/other/openapi.yaml\"");

        await project.BuildAsync();

        project
            .Compiled()
            .ShouldBe([
                "OtherClient.g.cs",
                "OtherContract.g.cs",
                "OtherHandler.g.cs",
                "OtherOperations.g.cs",
                "OtherOptions.g.cs",
                "OtherServiceCollectionExtensions.g.cs",
            ]);
        project.Generated().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_broken_document_is_one_error_with_file_line_and_code_for_any_folder_name()
    {
        var project = await BuiltAsync("broken");
        project.Write("specs/error: 2/openapi.yaml", "openapi: 3.0.3\npaths: [\n");
        project.Edit(
            "app.csproj",
            "</ItemGroup>\n  <Target",
            "<OpenApiContract Include=\"specs/error: 2/openapi.yaml\" Namespace=\"Acme.Broken\" /></ItemGroup>\n  <Target"
        );

        var build = await project.DotnetAsync("build", "-nologo", "--no-restore");

        build.ExitCode.ShouldBe(1);
        build.Errors.ShouldHaveSingleItem().ShouldMatch(@"specs/error: 2/openapi\.yaml\(\d+,\d+\): error VG1002: not valid YAML: .+");
    }

    [Theory]
    [InlineData(
        "a missing document",
        "Include=\"specs/none/openapi.yaml\" Namespace=\"Acme.Checks\"",
        @"specs/none/openapi\.yaml\(1,1\): error VG1001: there is no such file\."
    )]
    [InlineData(
        "an invalid namespace",
        "Include=\"specs/acme/openapi.yaml\" Namespace=\"Acme-Checks\"",
        "'Acme-Checks' is no namespace; write it as Acme\\.Checks\\."
    )]
    public async Task A_wrong_item_is_one_error(string what, string item, string error)
    {
        var project = await BuiltAsync(what);
        project.Edit("app.csproj", $"Include=\"{ForeignProject.Document}\" Namespace=\"Acme.Checks\"", item);

        var build = await project.DotnetAsync("build", "-nologo", "--no-restore");

        build.ExitCode.ShouldBe(1);
        build.Errors.ShouldHaveSingleItem().ShouldMatch(error);
    }

    [Fact]
    public async Task A_warning_of_the_generator_is_a_warning_of_the_build_which_continues()
    {
        var project = await BuiltAsync("warned");
        project.Write(
            "generator",
            "echo 'error: 3 files, 0 written'\necho 'specs/acme/openapi.yaml(3,4): warning VG2001: left out.' >&2\n"
        );

        var generation = await project.DotnetAsync(
            "msbuild",
            "-nologo",
            "-t:GenerateClients",
            "-p:DOTNET_HOST_PATH=/bin/sh",
            $"-p:OpenApiGenerator={project.PathOf("generator")}"
        );

        generation.ExitCode.ShouldBe(0, generation.Output);
        generation.Output.ShouldContain("specs/acme/openapi.yaml(3,4): warning VG2001: left out.");
        generation.Errors.ShouldBeEmpty();
    }

    private async Task<ForeignProject> BuiltAsync(string name)
    {
        var project = ForeignProject.Create(feed, name);
        await project.BuildAsync();
        return project;
    }
}
