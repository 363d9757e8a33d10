using System.Text.RegularExpressions;

namespace Build.Tests;

/// <summary>The made-up vendor of docs/adding-a-vendor.md, taken out of the page and added for real.</summary>
public sealed partial class FifthVendorTests : IDisposable
{
    private const string ConsumerProject = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
          <ItemGroup><ProjectReference Include="../src/Verification.Generated/Verification.Generated.csproj" /></ItemGroup>
        </Project>
        """;

    private readonly WorkingCopy copy = new() { RunsAnalyzers = true };

    public void Dispose() => copy.Dispose();

    [Fact]
    public async Task The_files_of_the_page_make_a_client_that_reads_rows()
    {
        string page = await File.ReadAllTextAsync(Repository.PathOf("docs/adding-a-vendor.md"), TestContext.Current.CancellationToken);
        MatchCollection files = FileBlock().Matches(page);
        files.Count.ShouldBe(2);
        foreach (Match file in files)
        {
            string path = copy.PathOf(file.Groups["path"].Value);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, file.Groups["text"].Value, TestContext.Current.CancellationToken);
        }

        // A consumer's project has rules of its own.
        await File.WriteAllTextAsync(copy.PathOf("consumer/Directory.Build.props"), "<Project />", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(copy.PathOf("consumer/consumer.csproj"), ConsumerProject, TestContext.Current.CancellationToken);
        ProcessResult run = await copy.DotnetAsync(["run", "--project", "consumer"]);

        run.ExitCode.ShouldBe(0, run.Output);
        run.Lines.TakeLast(2).ShouldBe(["1 passed", "2 paused"]);
    }

    [GeneratedRegex(@"^`(?<path>[^`\n]+)`\n\n```\w+\n(?<text>.*?)^```$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, 5000)]
    private static partial Regex FileBlock();
}
