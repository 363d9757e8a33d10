using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Package.Tests;

/// <summary>The contents of the packages, and their use without any other part of this repository.</summary>
public sealed class PackageTests(LocalFeed feed)
{
    private const int SizeStepInKibibytes = 100;

    [Fact]
    public void Files_sizes_and_dependencies_are_the_approved_ones()
    {
        var text = new StringBuilder();
        foreach (var file in Directory.GetFiles(feed.Folder, "*.nupkg").Order(StringComparer.Ordinal))
            Describe(file, text);

        Snapshot.Match(text.ToString(), "Packages");
    }

    [Fact]
    public void The_client_package_has_few_dependencies_and_none_on_the_tool()
    {
        using var clients = ZipFile.OpenRead(Path.Combine(feed.Folder, "Verification.Generated.0.1.0.nupkg"));
        using var runtime = ZipFile.OpenRead(Path.Combine(feed.Folder, "Verification.Runtime.0.1.0.nupkg"));

        string[] dependencies = [.. Dependencies(runtime).Select(dependency => dependency.Split(' ')[0])];

        Dependencies(clients).ShouldBe(["Verification.Runtime 0.1.0"]);
        dependencies.Length.ShouldBeInRange(1, 5);
        dependencies.ShouldAllBe(name =>
            name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
            || name.StartsWith("System.", StringComparison.Ordinal)
            || name == "Polly.Core"
        );
    }

    [Fact]
    public void Every_foreign_assembly_of_the_tool_is_named_in_its_notices() =>
        Notices("Verification.Generator").ShouldBe(ForeignAssemblies("Verification.Generator"), ignoreOrder: true);

    [Fact]
    public void Every_foreign_assembly_beside_the_targets_is_named_in_the_notices_of_the_package()
    {
        ForeignAssemblies("Verification.Generator.MSBuild").ShouldContain("NSwag.Core.dll");
        ForeignAssemblies("Verification.Generator.MSBuild").Except(Notices("Verification.Generator.MSBuild")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Verification.Generated", "/generated/Twilio/AttemptsClient.g.cs")]
    [InlineData("Verification.Generated.Kiota", "/generated/Twilio/V2.Attempts.AttemptsRequestBuilder.g.cs")]
    [InlineData("Verification.Runtime", "/LoggerMessage.g.cs")]
    public void A_debugger_finds_every_generated_source_in_the_symbols(string package, string source)
    {
        using var symbols = new PackedSymbols(Path.Combine(feed.Folder, $"{package}.0.1.0.snupkg"), $"lib/net10.0/{package}.pdb");

        // The SDK's list of global usings contains no code to step into.
        string[] generated =
        [
            .. symbols.Documents.Where(document =>
                document.EndsWith(".g.cs", StringComparison.Ordinal) && !document.EndsWith(".GlobalUsings.g.cs", StringComparison.Ordinal)
            ),
        ];

        generated.ShouldContain(document => document.EndsWith(source, StringComparison.Ordinal));
        generated.Except(symbols.EmbeddedDocuments).ShouldBeEmpty();
    }

    [Fact]
    public void No_file_of_a_package_names_a_folder_of_the_machine_that_made_it()
    {
        // Symbols store a path in parts, so the test searches for the unique name of the last folder.
        var folder = Path.GetFileName(feed.Copy.Root);
        byte[][] spellings = [Encoding.UTF8.GetBytes(folder), Encoding.Unicode.GetBytes(folder)];
        string[] packages = [.. Directory.GetFiles(feed.Folder, "*.*nupkg")];

        packages.Length.ShouldBe(11);
        packages
            .SelectMany(EntriesOf)
            .Where(entry => spellings.Any(spelling => entry.Content.AsSpan().IndexOf(spelling) >= 0))
            .Select(entry => entry.Name)
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_names_its_project_its_commit_and_what_changed(string id)
    {
        using var package = ZipFile.OpenRead(Path.Combine(feed.Folder, $"{id}.0.1.0.nupkg"));
        using var manifest = package.GetEntry(id + ".nuspec")!.Open();
        var metadata = XDocument.Load(manifest).Root!.Elements().Single();
        string Text(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;
        var repository = metadata.Elements().Single(element => element.Name.LocalName == "repository");

        Text("projectUrl").ShouldBe(LocalFeed.RepositoryUrl);
        repository.Attribute("url")!.Value.ShouldBe(LocalFeed.RepositoryUrl + ".git");
        repository.Attribute("commit")!.Value.ShouldMatch("^[0-9a-f]{40}$");
        Text("releaseNotes").ShouldStartWith("### Added");
        Text("releaseNotes").ShouldNotContain("## [");
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_links_of_a_package_page_lead_into_the_repository(string id)
    {
        using var package = ZipFile.OpenRead(Path.Combine(feed.Folder, $"{id}.0.1.0.nupkg"));
        using var reader = new StreamReader(package.GetEntry("README.md")!.Open());
        var readme = reader.ReadToEnd();
        var source = File.ReadAllText(Repository.PathOf($"eng/package/{id}.md"));

        readme.ShouldNotContain("](..");
        readme.Split($"]({LocalFeed.RepositoryUrl}/blob/").Length.ShouldBe(source.Split("](../../").Length);
        source.Split("](../../").Length.ShouldBeGreaterThan(1);
    }

    public static TheoryData<string> Packages =>
        [.. Directory.GetFiles(Repository.PathOf("eng/package"), "*.md").Select(file => Path.GetFileNameWithoutExtension(file)!)];

    [Fact]
    public async Task A_new_program_with_the_examples_of_the_README_reads_rows()
    {
        var folder = feed.NewFolder("readme");
        (
            await feed.Copy.DotnetAsync(["new", "console", "--name", "Consumer", "--output", ".", "--force"], folder: folder)
        ).ExitCode.ShouldBe(0);
        foreach (var package in new[] { "Verification.Generated", "Verification.Sandbox" })
        {
            var add = await feed.Copy.DotnetAsync(["add", "package", package, "--version", "0.1.0"], folder: folder);
            add.ExitCode.ShouldBe(0, add.Output);
        }

        await File.WriteAllTextAsync(
            feed.Copy.PathOf(Path.Combine(folder, "Program.cs")),
            ReadmeProgram.Compose(),
            TestContext.Current.CancellationToken
        );

        var run = await feed.Copy.DotnetAsync(["run"], folder: folder);

        run.ExitCode.ShouldBe(0, run.Output);
        foreach (var vendor in new[] { "Veriff", "Twilio", "Didit", "Deepidv" })
            run.Output.ShouldMatch($"{vendor}: [1-9][0-9]* lines");
    }

    [Fact]
    public async Task The_tool_installs_from_its_package_into_an_empty_folder_and_generates()
    {
        var folder = feed.NewFolder("tool");
        var install = await feed.Copy.DotnetAsync(
            ["tool", "install", "Verification.Generator", "--version", "0.1.0", "--tool-path", "tools"],
            folder: folder
        );
        install.ExitCode.ShouldBe(0, install.Output);
        var tool = Directory.GetFiles(feed.Copy.PathOf(Path.Combine(folder, "tools")), "vgen.dll", SearchOption.AllDirectories).First();

        var generate = await feed.Copy.DotnetAsync(
            [tool, "generate", feed.Copy.PathOf("specs/twilio/openapi.yaml"), "--out", "out", "--namespace", "Acme"],
            folder: folder
        );

        generate.ExitCode.ShouldBe(0, generate.Output);
        File.Exists(feed.Copy.PathOf(Path.Combine(folder, "out/Twilio/AttemptsClient.g.cs"))).ShouldBeTrue();
    }

    private string[] Notices(string id)
    {
        using var package = ZipFile.OpenRead(Path.Combine(feed.Folder, $"{id}.0.1.0.nupkg"));
        using var notices = new StreamReader(package.GetEntry("THIRD-PARTY-NOTICES.txt")!.Open());
        return
        [
            .. notices.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.EndsWith(".dll", StringComparison.Ordinal)),
        ];
    }

    private string[] ForeignAssemblies(string id)
    {
        using var package = ZipFile.OpenRead(Path.Combine(feed.Folder, $"{id}.0.1.0.nupkg"));
        return
        [
            .. package.Entries.Select(entry => entry.Name).Where(name => name.EndsWith(".dll", StringComparison.Ordinal) && !IsOurs(name)),
        ];
    }

    private static bool IsOurs(string assembly) => assembly is "vgen.dll" || assembly.StartsWith("Verification.", StringComparison.Ordinal);

    private static void Describe(string file, StringBuilder text)
    {
        using var package = ZipFile.OpenRead(file);
        var size = new FileInfo(file).Length / 1024;
        text.Append(Path.GetFileName(file))
            .Append(": less than ")
            .Append((size / SizeStepInKibibytes + 1) * SizeStepInKibibytes)
            .Append(" KiB\n");
        foreach (var dependency in Dependencies(package))
            text.Append("  needs ").Append(dependency).Append('\n');
        var entries = package
            .Entries.Select(entry => entry.FullName)
            .Where(name =>
                !name.StartsWith("_rels/", StringComparison.Ordinal)
                && !name.StartsWith("package/", StringComparison.Ordinal)
                && name != "[Content_Types].xml"
            );
        foreach (var entry in entries.Order(StringComparer.Ordinal))
            text.Append("  ").Append(entry).Append('\n');
        text.Append('\n');
    }

    private static IEnumerable<(string Name, byte[] Content)> EntriesOf(string file)
    {
        using var package = ZipFile.OpenRead(file);
        foreach (var entry in package.Entries)
        {
            using var compressed = entry.Open();
            using var content = new MemoryStream();
            compressed.CopyTo(content);
            yield return ($"{Path.GetFileName(file)}/{entry.FullName}", content.ToArray());
        }
    }

    private static IEnumerable<string> Dependencies(ZipArchive package)
    {
        using var manifest = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        var document = XDocument.Load(manifest);
        return
        [
            .. document
                .Descendants()
                .Where(element => element.Name.LocalName == "dependency")
                .Select(element => $"{element.Attribute("id")!.Value} {element.Attribute("version")!.Value}"),
        ];
    }
}
