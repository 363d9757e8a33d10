using System.CommandLine;
using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.Commands;
using Verification.Generator.Contracts.Diff;
using Verification.Generator.Documents;
using Verification.Generator.Tests.Diff;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Commands;

public sealed class BumpCommandTests : IDisposable
{
    private readonly GitFolder repository = new();

    public BumpCommandTests()
    {
        repository.WriteContract("specs/acme/openapi.yaml", "one");
        repository.Commit("one");
    }

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task More_changes_than_anyone_could_read_are_refused()
    {
        Change("v1.4.0");

        (var code, var output, var error) = await RunAsync([.. Enumerable.Repeat(Reports.NewValue, ChangeLimit.All + 1)]);

        (code, output).ShouldBe((ExitCode.UnreadableInput, ""));
        error.TrimEnd('\n').ShouldMatch(@"\A[^\n]*error VG1006: [^\n]*more than 100000 changes[^\n]*\z");
    }

    [Fact]
    public async Task The_version_the_reason_and_the_fragment_go_to_standard_output()
    {
        Change("v1.4.0");

        (var code, var output, var error) = await RunAsync([
            Reports.NewParameter,
            Reports.RemovedProperty,
            Reports.NewValue,
            Reports.Wording,
        ]);

        (code, error).ShouldBe((ExitCode.Success, ""));
        output.ShouldBe(
            """
            2.0.0
            Reason: one breaking change since v1.4.0. twilio: The response property 'price' was removed.

            ## [2.0.0]

            ### Added

            - twilio: The response may hold the new value 'rbm' (`GET /v2/Attempts`).
            - deepidv: The optional parameter 'status' was added (`GET /v1/sessions`).

            ### Removed

            - **Breaking:** twilio: The response property 'price' was removed (`GET /v2/Attempts, GET /v2/Attempts/{Sid}`).

            """.ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public async Task Before_1_0_a_breaking_change_moves_the_minor_version_and_the_reason_says_so()
    {
        Change("v0.2.0");

        (_, var output, _) = await RunAsync([Reports.RemovedProperty]);

        output.ShouldStartWith("0.3.0\nReason: one breaking change since v0.2.0; before 1.0.0 that moves the minor version.");
    }

    [Theory]
    [InlineData("v0.9.0", "v0.10.0", "v1.0.0-rc.1", "0.11.0")]
    [InlineData("v2.0.0", "v10.0.0", "vNext", "11.0.0")]
    public async Task The_last_release_is_the_highest_version_and_no_pre_release(string one, string two, string three, string expected)
    {
        repository.Git("tag", two);
        repository.Git("tag", one);
        Change(three);

        (await RunAsync([Reports.RemovedProperty])).Output.ShouldStartWith(expected + "\n");
    }

    [Fact]
    public async Task A_tag_on_another_branch_is_no_release_of_this_one()
    {
        Change("v1.0.0");
        repository.Git("switch", "--quiet", "--create", "other");
        repository.Commit("other");
        repository.Git("tag", "v7.0.0");
        repository.Git("switch", "--quiet", "main");

        (await RunAsync([Reports.NewValue])).Output.ShouldStartWith("1.1.0\n");
    }

    [Fact]
    public async Task Nothing_changed_means_no_new_version_and_no_fragment()
    {
        Change("v1.0.0");

        (await RunAsync([])).Output.ShouldBe("1.0.0\nReason: no document has changed since v1.0.0.\n");
    }

    [Fact]
    public async Task Without_a_tag_it_is_the_first_release()
    {
        (await RunAsync([Reports.RemovedProperty])).Output.ShouldStartWith("0.1.0\nReason: there is no tag v…");
    }

    [Theory]
    [InlineData("2.0.0", ExitCode.Success)]
    [InlineData("2.0.0-rc.1", ExitCode.Success)]
    [InlineData("3.1.0", ExitCode.Success)]
    [InlineData("1.5.0", ExitCode.VersionTooSmall)]
    [InlineData("1.4.0", ExitCode.VersionTooSmall)]
    public async Task A_version_is_checked(string declared, int expected)
    {
        Change("v1.4.0");

        (var code, var output, var error) = await RunAsync([Reports.RemovedProperty], "--check", declared);

        code.ShouldBe(expected);
        var line = expected == ExitCode.Success ? output : error;
        line.ShouldContain("2.0.0 is needed: one breaking change since v1.4.0. twilio: The response property 'price' was removed.");
        line.TrimEnd('\n').ShouldNotContain('\n');
        (expected == ExitCode.Success ? error : output).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_revision_that_is_no_tag_needs_its_version()
    {
        (await RunAsync([Reports.RemovedProperty], "--since", "main", "--from", "3.0.0")).Output.ShouldStartWith(
            "4.0.0\nReason: one breaking change since main."
        );
        (await RunAsync([], "--since", "main")).Code.ShouldBe(ExitCode.Usage);
        (await RunAsync([], "--from", "1.0.0")).Code.ShouldBe(ExitCode.Usage);
    }

    [Theory]
    [InlineData("--check", "one")]
    [InlineData("--since", "nowhere", "--from", "1.0.0")]
    [InlineData("--since", "main", "--from", "v1.0.0")]
    public async Task Wrong_usage_is_exit_code_2(params string[] arguments)
    {
        (var code, var output, var error) = await RunAsync([], arguments);

        (code, output).ShouldBe((ExitCode.Usage, ""));
        error.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_is_exit_code_3()
    {
        Change("v1.0.0");
        repository.Write("specs/acme/openapi.yaml", "openapi: 3.0.3\npaths: [\n");

        (var code, _, var error) = await RunAsync([]);

        code.ShouldBe(ExitCode.UnreadableInput);
        error.ShouldStartWith(Path.Combine("specs", "acme", "openapi.yaml") + "(");
    }

    private void Change(string tag)
    {
        repository.Git("tag", tag);
        repository.WriteContract("specs/acme/openapi.yaml", "two");
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(IReadOnlyList<Change> changes, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        ContractComparison compare = (ContractDocument? _, ContractDocument? _, CancellationToken _) => Task.FromResult(changes);
        var result = new RootCommand { BumpCommand.Create(compare, repository.Path) }.Parse(["bump", .. arguments]);
        if (result.Errors.Count > 0)
            return (ExitCode.Usage, "", string.Join('\n', result.Errors));
        var code = await result.InvokeAsync(
            new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
            },
            TestContext.Current.CancellationToken
        );
        return (code, output.ToString(), error.ToString());
    }
}
