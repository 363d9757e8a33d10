namespace Build.Tests;

/// <summary>The made-up vendor of docs/adding-a-vendor.md, extracted from the page and built.</summary>
public sealed class FifthVendorTests : IDisposable
{
    private const string ConsumerProject = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
          <ItemGroup>
            <ProjectReference Include="../src/Verification.Generated/Verification.Generated.csproj" />
            <ProjectReference Include="../src/Verification.Sandbox/Verification.Sandbox.csproj" />
          </ItemGroup>
        </Project>
        """;

    private readonly WorkingCopy copy = new() { RunsAnalyzers = true };

    public void Dispose() => copy.Dispose();

    [Fact]
    public async Task The_files_of_the_page_make_a_client_that_reads_rows()
    {
        var page = await File.ReadAllTextAsync(Repository.PathOf("docs/adding-a-vendor.md"), TestContext.Current.CancellationToken);
        var files = PageFiles
            .In(page)
            .Where(file => !file.Path.StartsWith("Reader", StringComparison.Ordinal) && file.Path != "Program.cs")
            .ToArray();
        files
            .Select(file => file.Path)
            .ShouldBe(["specs/acme/openapi.yaml", "specs/acme/NOTES.md", "src/Verification.Sandbox/AcmeSandbox.cs", "consumer/Program.cs"]);
        foreach (var (path, text) in files)
            PageFiles.Write(copy.PathOf(path), text);

        // A consumer's project has its own rules.
        await File.WriteAllTextAsync(copy.PathOf("consumer/Directory.Build.props"), "<Project />", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(copy.PathOf("consumer/consumer.csproj"), ConsumerProject, TestContext.Current.CancellationToken);
        var run = await copy.DotnetAsync(["run", "--project", "consumer"]);

        run.ExitCode.ShouldBe(0, run.Output);
        run.Lines.TakeLast(5).ShouldBe(["1 passed", "2 paused", "3 passed", "4 paused", "5 passed"]);
    }
}
