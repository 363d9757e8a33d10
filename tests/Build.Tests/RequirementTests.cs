using System.Text.RegularExpressions;

namespace Build.Tests;

/// <summary>The only requirement of a build of this repository is the .NET SDK.</summary>
public sealed partial class RequirementTests
{
    private const string OptionalComparison = "benchmarks/contract/";

    private static readonly IReadOnlyList<string> Files = WorkingCopy.ListFiles(".");

    [Fact]
    public void Only_the_optional_comparison_of_tools_is_written_for_Node()
    {
        string[] programs = [.. Files.Where(IsForNode)];

        programs.ShouldContain(OptionalComparison + "package.json");
        programs.ShouldAllBe(file => file.StartsWith(OptionalComparison, StringComparison.Ordinal));
    }

    [Fact]
    public void No_build_script_and_no_workflow_calls_Node()
    {
        string[] scripts = [.. Files.Where(IsScript)];

        scripts.ShouldContain(".ci/run");
        scripts.ShouldContain(".github/workflows/ci.yml");
        scripts.Where(file => NodeCommand().IsMatch(File.ReadAllText(Repository.PathOf(file)))).ShouldBeEmpty();
    }

    private static bool IsForNode(string file) =>
        Path.GetExtension(file) is ".js" or ".mjs" or ".cjs" || Path.GetFileName(file) is "package.json" or "package-lock.json";

    private static bool IsScript(string file) =>
        file is ".ci/run" or "build.cake"
        || file.StartsWith(".github/", StringComparison.Ordinal)
        || Path.GetExtension(file) is ".sh" or ".targets";

    [GeneratedRegex(
        @"\b(setup-node|node|npm|npx)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex NodeCommand();
}
