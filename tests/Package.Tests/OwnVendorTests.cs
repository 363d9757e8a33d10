namespace Package.Tests;

/// <summary>A vendor in a project outside the repository, as docs/adding-a-vendor.md adds it.</summary>
public sealed class OwnVendorTests(LocalFeed feed)
{
    private const string Generator =
        """<PackageReference Include="Verification.Generator.MSBuild" Version="0.1.0" PrivateAssets="all" />""";

    private const string Item = """<OpenApiContract Include="specs/acme/openapi.yaml" Namespace="Acme.Checks" />""";

    [Fact]
    public async Task The_files_of_the_page_make_a_program_that_reads_rows()
    {
        await using var server = await AcmeServer.StartAsync();
        var folder = feed.NewFolder("own-vendor");
        WritePage(folder);

        var run = await feed.Copy.DotnetAsync(["run", "--", server.Address], folder: folder);

        run.ExitCode.ShouldBe(0, run.Output);
        run.Lines.TakeLast(2).ShouldBe(["1 passed", "2 paused"]);
        server.Requests.ShouldBe(["/v1/checks?state=passed&size=200", "/v1/checks?state=passed&size=200&after=t"]);
    }

    [Fact]
    public async Task The_tool_generates_the_same_client_without_the_package_of_targets()
    {
        await using var server = await AcmeServer.StartAsync();
        var folder = await GeneratedByToolAsync("own-vendor-tool");

        var run = await feed.Copy.DotnetAsync(["run", "--", server.Address], folder: folder);

        run.ExitCode.ShouldBe(0, run.Output);
        run.Lines.TakeLast(2).ShouldBe(["1 passed", "2 paused"]);
    }

    [Fact]
    public async Task Code_for_another_contract_of_the_runtime_stops_the_build_with_one_error()
    {
        var folder = await GeneratedByToolAsync("other-contract");
        var contract = feed.Copy.PathOf(Path.Combine(folder, "Generated/Acme/AcmeContract.g.cs"));
        var code = await File.ReadAllTextAsync(contract, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            contract,
            code.Replace("CONTRACT_1", "CONTRACT_2", StringComparison.Ordinal)
                .Replace("contract 1", "contract 2", StringComparison.Ordinal)
                .Replace("Version1", "Version2", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );

        var build = await feed.Copy.DotnetAsync(["build", "-nologo"], folder: folder);

        build.ExitCode.ShouldBe(1, build.Output);
        build
            .Errors.ShouldHaveSingleItem()
            .ShouldContain("AcmeContract.g.cs(5,8): error CS1029: #error: 'This code was generated for contract 2 of Verification.Runtime");
    }

    private async Task<string> GeneratedByToolAsync(string name)
    {
        var folder = feed.NewFolder(name);
        WritePage(
            folder,
            text =>
                text.Replace(Generator, "", StringComparison.Ordinal)
                    .Replace(Item, "", StringComparison.Ordinal)
                    .Replace("Acme.Checks", "Vendors.Acme", StringComparison.Ordinal)
        );
        var tools = feed.Copy.PathOf(Path.Combine(folder, "tools"));
        var install = await feed.Copy.DotnetAsync(
            ["tool", "install", "Verification.Generator", "--version", "0.1.0", "--tool-path", tools],
            folder: folder
        );
        install.ExitCode.ShouldBe(0, install.Output);
        var generate = await ProcessResult.RunAsync(
            new(Path.Combine(tools, "vgen"), ["generate", "specs/acme/openapi.yaml", "--out", "Generated", "--namespace", "Vendors"])
            {
                WorkingDirectory = feed.Copy.PathOf(folder),
            },
            TestContext.Current.CancellationToken
        );
        generate.ExitCode.ShouldBe(0, generate.Output);
        return folder;
    }

    /// <summary>Writes the files of the page that belong to a project of one's own.</summary>
    private void WritePage(string folder, Func<string, string>? change = null)
    {
        var page = File.ReadAllText(Repository.PathOf("docs/adding-a-vendor.md"));
        var files = PageFiles.In(page[..page.IndexOf("## In this repository", StringComparison.Ordinal)]);
        files.Select(file => file.Path).ShouldBe(["specs/acme/openapi.yaml", "Reader.csproj", "Program.cs"]);
        foreach (var (path, text) in files)
            PageFiles.Write(feed.Copy.PathOf(Path.Combine(folder, path)), change is null ? text : change(text));
    }
}
