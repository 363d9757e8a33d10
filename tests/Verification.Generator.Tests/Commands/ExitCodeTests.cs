using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.Tests.Drift;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Commands;

/// <summary>What each command ends with. Code 4 is for <c>bump</c> alone, which has tests of its own in a repository.</summary>
public sealed class ExitCodeTests : IDisposable
{
    private const string Small = "openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths: {}\n";

    private readonly TemporaryFolder folder = new();

    public ExitCodeTests()
    {
        folder.Write("clean.yaml", Small);
        folder.Write("orders.yaml", OrdersDocument.Text);
        folder.Write("fewer.yaml", OrdersDocument.Text[..OrdersDocument.Text.IndexOf("paths:", StringComparison.Ordinal)] + "paths: {}\n");
        folder.Write("broken.yaml", "openapi: [\n");
        folder.Write("empty.md", "# Page\n");
        folder.Write("other.md", OrdersPages.Text("table.md").Replace("20 | How many", "25 | How many", StringComparison.Ordinal));
        folder.Write("binary.md", "a\0b");
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("generate @clean.yaml --out @out --namespace A", ExitCode.Success)]
    [InlineData("generate @clean.yaml --out @out", ExitCode.Usage)]
    [InlineData("generate @clean.yaml --out @clean.yaml --namespace A", ExitCode.Usage)]
    [InlineData("generate @clean.yaml @clean.yaml --out @out --namespace A", ExitCode.Usage)]
    [InlineData("generate @missing.yaml --out @out --namespace A", ExitCode.UnreadableInput)]
    [InlineData("generate @broken.yaml --out @out --namespace A", ExitCode.UnreadableInput)]
    [InlineData("generate --documents @missing.txt --out @out --namespace A", ExitCode.UnreadableInput)]
    [InlineData("lint @clean.yaml", ExitCode.Success)]
    [InlineData("lint @orders.yaml --rule house=on", ExitCode.ThresholdExceeded)]
    [InlineData("lint @orders.yaml --format pdf", ExitCode.Usage)]
    [InlineData("lint @orders.yaml --output @clean.yaml/report", ExitCode.Usage)]
    [InlineData("lint @missing.yaml", ExitCode.UnreadableInput)]
    [InlineData("lint @broken.yaml", ExitCode.UnreadableInput)]
    [InlineData("lint @clean.yaml --accept @missing.yaml", ExitCode.UnreadableInput)]
    [InlineData("diff @orders.yaml @orders.yaml --no-csharp --fail-on any", ExitCode.Success)]
    [InlineData("diff @orders.yaml @fewer.yaml --no-csharp --fail-on none", ExitCode.Success)]
    [InlineData("diff @orders.yaml @fewer.yaml --no-csharp", ExitCode.ThresholdExceeded)]
    [InlineData("diff @orders.yaml @fewer.yaml --fail-on sometimes", ExitCode.Usage)]
    [InlineData("diff no-such-revision @orders.yaml", ExitCode.Usage)]
    [InlineData("diff @orders.yaml @fewer.yaml --no-csharp --output @clean.yaml/report", ExitCode.Usage)]
    [InlineData("diff @orders.yaml @missing.yaml", ExitCode.UnreadableInput)]
    [InlineData("diff @broken.yaml @orders.yaml", ExitCode.UnreadableInput)]
    [InlineData("diff @orders.yaml @orders.yaml --no-csharp --accept @missing.yaml", ExitCode.UnreadableInput)]
    [InlineData("drift @clean.yaml @empty.md --fail-on any", ExitCode.Success)]
    [InlineData("drift @orders.yaml @other.md --fail-on none", ExitCode.Success)]
    [InlineData("drift @orders.yaml @other.md", ExitCode.ThresholdExceeded)]
    [InlineData("drift @orders.yaml", ExitCode.Usage)]
    [InlineData("drift @orders.yaml @other.md --output @clean.yaml/report", ExitCode.Usage)]
    [InlineData("drift @orders.yaml @missing.md", ExitCode.UnreadableInput)]
    [InlineData("drift @orders.yaml @binary.md", ExitCode.UnreadableInput)]
    [InlineData("drift @broken.yaml @other.md", ExitCode.UnreadableInput)]
    [InlineData("convert @clean.yaml --to json", ExitCode.Success)]
    [InlineData("convert @clean.yaml --view open", ExitCode.Success)]
    [InlineData("convert @clean.yaml --view closed", ExitCode.Usage)]
    [InlineData("convert @broken.yaml --view open", ExitCode.UnreadableInput)]
    [InlineData("convert @clean.yaml", ExitCode.Usage)]
    [InlineData("diff @clean.yaml @clean.yaml --flavour kiota --kiota @missing.dll", ExitCode.Usage)]
    [InlineData("convert @clean.yaml --to xml", ExitCode.Usage)]
    [InlineData("convert @clean.yaml --to json --output @clean.yaml/report", ExitCode.Usage)]
    [InlineData("convert @missing.yaml --to json", ExitCode.UnreadableInput)]
    [InlineData("convert @broken.yaml --to json", ExitCode.UnreadableInput)]
    [InlineData("bump --check one", ExitCode.Usage)]
    [InlineData("bump --since no-such-revision --from 1.0.0", ExitCode.Usage)]
    [InlineData("rules", ExitCode.Success)]
    [InlineData("rules --all", ExitCode.Usage)]
    [InlineData("nonsense", ExitCode.Usage)]
    [InlineData("--help", ExitCode.Success)]
    public async Task Every_command_ends_with_the_code_for_what_happened(string line, int expected)
    {
        (var code, _, var error) = await Vgen.RunAsync([
            .. line.Split(' ').Select(word => word.StartsWith('@') ? Path.Combine(folder.Path, word[1..]) : word),
        ]);

        code.ShouldBe(expected, error);
        if (expected is ExitCode.UnreadableInput)
            error.ShouldMatch(@"\A[^\n]+\(\d+,\d+\): error VG\d{4}: [^\n]+\n\z");
        else if (expected is ExitCode.Usage)
            error.ShouldStartWith("vgen: ");
        else
            error.ShouldBeEmpty();
    }
}
