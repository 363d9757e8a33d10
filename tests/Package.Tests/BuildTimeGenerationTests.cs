namespace Package.Tests;

/// <summary>What a build generates in a project that uses only the packages of this repository.</summary>
public sealed class BuildTimeGenerationTests(LocalFeed feed)
{
    [Fact]
    public async Task One_item_generates_a_client_in_the_namespace_that_it_names_and_a_second_build_generates_nothing()
    {
        var project = ForeignProject.Create(feed, "first");

        var first = await project.BuildAsync();
        var second = await project.BuildAsync();

        first.Output.ShouldContain("acme: 9 files, 9 written");
        second.Output.ShouldNotContain("acme:");
        project.Compiled().ShouldBe(ForeignProject.Clients);
        project.Namespaces().ShouldBe(["Acme.Checks", "Microsoft.Extensions.DependencyInjection"]);
    }

    [Fact]
    public async Task A_file_that_the_document_refers_to_counts_as_the_document()
    {
        var project = ForeignProject.Create(feed, "parts");
        project.Write("specs/acme/parts/Verdict.yaml", "type: object\nproperties: {id: {type: string}}\n");
        project.Edit(
            ForeignProject.Document,
            "{Verdict: {type: object, properties: {id: {type: string}}}}",
            "{Verdict: {$ref: parts/Verdict.yaml}}"
        );

        var first = await project.BuildAsync();
        var second = await project.BuildAsync();
        project.Edit("specs/acme/parts/Verdict.yaml", "{id: {type: string}}", "{id: {type: string}, name: {type: string}}");
        var third = await project.BuildAsync();

        first.Output.ShouldContain("acme: 9 files, 9 written");
        second.Output.ShouldNotContain("acme:");
        third.Output.ShouldContain("acme: 9 files, 1 written");
        project.Compiled().ShouldBe(ForeignProject.Clients);
    }

    [Fact]
    public async Task Without_a_namespace_it_is_the_one_of_the_project_and_the_name_of_the_folder()
    {
        var project = ForeignProject.Create(feed, "unnamed");
        project.Edit("app.csproj", " Namespace=\"Acme.Checks\"", "");

        await project.BuildAsync("-p:RootNamespace=Shop");

        project.Generated().Length.ShouldBe(ForeignProject.Clients.Length);
        project.Namespaces().ShouldBe(["Microsoft.Extensions.DependencyInjection", "Shop.Acme"]);
    }

    [Theory]
    [InlineData("Größe 大小 and spaces", "bin")]
    [InlineData("artifacts", "artifacts", "--artifacts-path", "artifacts")]
    [InlineData("output", "out", "-o", "out")]
    [InlineData("platform", "bin/x64", "-p:Platform=x64")]
    public async Task A_build_generates_in_any_folder_and_to_any_output(string name, string output, params string[] arguments)
    {
        var project = ForeignProject.Create(feed, name);

        await project.BuildAsync(arguments);

        project.Compiled().ShouldBe(ForeignProject.Clients);
        Directory.GetFiles(project.PathOf(output), "app.dll", SearchOption.AllDirectories).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Project_files_are_restored_first_and_the_sources_published_later_without_a_source_of_packages()
    {
        var project = ForeignProject.CreateProjectFile(feed, "layers");
        (await project.DotnetAsync("restore", "-nologo")).ExitCode.ShouldBe(0);
        project.AddSources();
        project.Edit("nuget.config", $"value=\"{feed.Folder}\"", "value=\"http://127.0.0.1:9/\" allowInsecureConnections=\"true\"");

        var publish = await project.DotnetAsync("publish", "--no-restore", "-nologo", "-c", "Release", "-o", "published");

        publish.ExitCode.ShouldBe(0, publish.Output);
        project.Compiled().ShouldBe(ForeignProject.Clients);
        File.Exists(project.PathOf("published/app.dll")).ShouldBeTrue();
        File.Exists(project.PathOf("published/Verification.Runtime.dll")).ShouldBeTrue();
        File.Exists(project.PathOf("published/Verification.Generator.CodeGeneration.dll")).ShouldBeFalse();
    }

    [Fact]
    public async Task Two_builds_at_once_both_generate()
    {
        var project = ForeignProject.Create(feed, "twice");
        (await project.DotnetAsync("restore", "-nologo")).ExitCode.ShouldBe(0);
        string[] generation = ["msbuild", "-nologo", "-verbosity:normal", "-t:IncludeGeneratedClients"];

        var builds = await Task.WhenAll(project.DotnetAsync(generation), project.DotnetAsync(generation));

        builds.ShouldAllBe(build => build.ExitCode == 0, string.Join('\n', builds.Select(build => build.Output)));
        project.Compiled().ShouldBe(ForeignProject.Clients);
        project.Generated().Select(Path.GetFileName).ShouldBe(ForeignProject.Clients);
    }

    [Fact]
    public async Task Watch_includes_the_document()
    {
        var project = ForeignProject.Create(feed, "watched");
        (await project.DotnetAsync("restore", "-nologo")).ExitCode.ShouldBe(0);

        var list = await project.DotnetAsync("watch", "--list");

        list.Lines.ShouldContain(project.PathOf(ForeignProject.Document), list.Output);
    }

    [Fact]
    public async Task An_editor_generates_nothing_and_compiles_what_a_build_generated()
    {
        var project = ForeignProject.Create(feed, "editor");
        (await project.DotnetAsync("restore", "-nologo")).ExitCode.ShouldBe(0);
        string[] editor =
        [
            "msbuild",
            "-nologo",
            "-t:CoreCompile",
            "-p:DesignTimeBuild=true",
            "-p:SkipCompilerExecution=true",
            "-p:ProvideCommandLineArgs=true",
        ];

        (await project.DotnetAsync(editor)).ExitCode.ShouldBe(0);
        project.Compiled().ShouldBeEmpty();
        project.Generated().ShouldBeEmpty();

        await project.BuildAsync();
        File.Delete(project.PathOf("compiled.txt"));
        (await project.DotnetAsync(editor)).ExitCode.ShouldBe(0);
        project.Compiled().ShouldBe(ForeignProject.Clients);
    }
}
