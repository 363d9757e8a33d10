using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Workflow;

/// <summary>eng/contract-check.sh in a repository of its own, with a vgen that answers as told.</summary>
public sealed class ContractCheckTests : IDisposable
{
    private const string FakeVgen = """
        echo "$*" >>calls.txt
        if [[ $1 == diff ]]; then
            if [[ $DIFF_EXIT -ne 0 ]]; then echo 'specs/acme/openapi.yaml(3,1): error VG1002: broken' >&2; exit "$DIFF_EXIT"; fi
            shift 2
            while [[ $# -gt 0 ]]; do
                case $1 in
                    --format) format=$2 ;;
                    --output) echo "as $format" >"$2"; format= ;;
                esac
                shift 2
            done
            echo "as $format"
        else
            if [[ $BUMP_EXIT -eq 4 ]]; then echo 'vgen: 1.0.0 is too small; 2.0.0 is needed: it breaks.' >&2; exit 4; fi
            echo '1.0.0 is enough; 1.0.0 is needed: nothing.'
        fi
        """;

    private readonly GitFolder repository = new();

    public ContractCheckTests()
    {
        repository.Write("eng/contract-check.sh", File.ReadAllText(Path.Combine(Repository.Root, "eng", "contract-check.sh")));
        repository.Write("vgen.sh", FakeVgen);
        DeclareVersion("0.9.0");
        repository.Commit("base");
        DeclareVersion("1.0.0");
    }

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task Report_annotations_and_version_come_from_one_run()
    {
        var run = await RunAsync();

        (run.ExitCode, run.Error).ShouldBe((0, ""));
        run.Output.ShouldContain("as github\n");
        Read("contract.md").ShouldBe("as markdown\n");
        Read("contract.sarif").ShouldBe("as sarif\n");
        Read("contract.html").ShouldBe("as html\n");
        Calls().Count(call => call.StartsWith("diff ", StringComparison.Ordinal)).ShouldBe(1);
        Calls()[^1].ShouldContain("--version-note 1.0.0 is enough; 1.0.0 is needed: nothing. --full-report out/contract.html ");
    }

    [Fact]
    public async Task A_breaking_change_without_its_version_fails_and_the_comment_says_so()
    {
        var run = await RunAsync(bumpExit: 4);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldBe("contract: 1.0.0 is too small; 2.0.0 is needed: it breaks. Raise <Version> in Directory.Build.props.\n");
        Calls()[^1]
            .ShouldContain("--version-note 1.0.0 is too small; 2.0.0 is needed: it breaks. Raise <Version> in Directory.Build.props. ");
        Read("contract.md").ShouldBe("as markdown\n");
    }

    [Fact]
    public async Task The_comment_of_a_workflow_leads_to_the_artifacts_of_its_run()
    {
        await RunAsync(
            variables: new()
            {
                ["GITHUB_RUN_ID"] = "42",
                ["GITHUB_REPOSITORY"] = "acme/checks",
                ["GITHUB_SERVER_URL"] = "https://git.example",
            }
        );

        Calls()[^1].ShouldContain("--full-report https://git.example/acme/checks/actions/runs/42#artifacts ");
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_fails_with_its_line_in_the_comment()
    {
        var run = await RunAsync(diffExit: 3);

        run.ExitCode.ShouldBe(3);
        run.Error.ShouldBe("specs/acme/openapi.yaml(3,1): error VG1002: broken\n");
        Read("contract.md").ShouldBe("## The contracts cannot be compared\n\n    specs/acme/openapi.yaml(3,1): error VG1002: broken\n");
    }

    [Fact]
    public async Task Before_the_first_release_the_version_of_the_base_counts()
    {
        await RunAsync();
        Calls()[^2].ShouldBe("bump --check 1.0.0 --since HEAD --from 0.9.0");

        repository.Git("tag", "v0.9.0");
        await RunAsync();
        Calls()[^2].ShouldBe("bump --check 1.0.0");
    }

    [Theory]
    [InlineData()]
    [InlineData("HEAD")]
    [InlineData("--output=x", "out")]
    public async Task Wrong_usage_is_exit_code_2(params string[] arguments)
    {
        var run = await ScriptRun.StartAsync("bash", ["eng/contract-check.sh", .. arguments], repository.Path, []);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith("usage: ");
    }

    private Task<ScriptRun> RunAsync(int diffExit = 0, int bumpExit = 0, Dictionary<string, string>? variables = null) =>
        ScriptRun.StartAsync(
            "bash",
            ["eng/contract-check.sh", "HEAD", "out"],
            repository.Path,
            new(variables ?? new() { ["GITHUB_RUN_ID"] = "" })
            {
                ["VGEN"] = "bash vgen.sh",
                ["DIFF_EXIT"] = $"{diffExit}",
                ["BUMP_EXIT"] = $"{bumpExit}",
            }
        );

    private void DeclareVersion(string version) =>
        repository.Write("Directory.Build.props", $"<Project>\n  <Version>{version}</Version>\n</Project>\n");

    private string Read(string file) => File.ReadAllText(Path.Combine(repository.Path, "out", file));

    private string[] Calls() => File.ReadAllLines(Path.Combine(repository.Path, "calls.txt"));
}
