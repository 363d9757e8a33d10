using System.Net;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Workflow;

/// <summary>eng/contract-comment.cs against comments on the loopback interface.</summary>
public sealed class ContractCommentTests(ContractCommentProgram program) : IClassFixture<ContractCommentProgram>, IDisposable
{
    private const string Marker = "<!-- contract-diff -->\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_first_run_posts_a_comment()
    {
        await using var api = await CommentApi.StartAsync((1, "User", "Looks good."), (2, "User", Marker + "not ours"));

        var run = await RunAsync(api);

        (run.ExitCode, run.Error).ShouldBe((0, ""));
        api.Writes.ShouldBe([$"POST /repos/acme/specs/issues/7/comments {Marker}report"]);
    }

    [Fact]
    public async Task Later_runs_update_it_wherever_it_stands()
    {
        await using var api = await CommentApi.StartAsync();
        api.Comments.AddRange(Enumerable.Range(1, 250).Select(id => ((long)id, "User", "talk")));
        api.Comments[220] = (4711, "Bot", Marker + "older");

        (await RunAsync(api)).ExitCode.ShouldBe(0);

        api.Writes.ShouldBe([$"PATCH /repos/acme/specs/issues/comments/4711 {Marker}report"]);
    }

    [Fact]
    public async Task The_same_report_is_not_written_again()
    {
        await using var api = await CommentApi.StartAsync((1, "Bot", Marker + "report"));

        (await RunAsync(api)).Output.ShouldContain("up to date");

        api.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_report_that_is_too_long_for_a_comment_is_cut_at_a_line_and_says_where_the_rest_is()
    {
        await using var api = await CommentApi.StartAsync();
        var report = string.Concat(Enumerable.Repeat("a line of the report\n", 5_000));

        (await RunAsync(api, file: folder.Write("long.md", report))).ExitCode.ShouldBe(0);

        var body = api.Writes.ShouldHaveSingleItem()["POST /repos/acme/specs/issues/7/comments ".Length..];
        body.Length.ShouldBeInRange(65_000, 65_536);
        body.ShouldContain("a line of the report\n\n> **Cut:** The rest did not fit");
    }

    [Fact]
    public async Task A_token_that_may_only_read_is_a_warning()
    {
        await using var api = await CommentApi.StartAsync();
        api.WriteStatus = HttpStatusCode.Forbidden;

        var run = await RunAsync(api);

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldStartWith("::warning title=Contract::No comment");
    }

    [Fact]
    public async Task Any_other_failure_fails_without_showing_the_token()
    {
        await using var api = await CommentApi.StartAsync();
        api.WriteStatus = HttpStatusCode.InternalServerError;

        var run = await RunAsync(api);

        (run.ExitCode, run.Error).ShouldBe((1, "contract: no comment: POST /issues/7/comments returned 500\n"));
        (run.Output + run.Error).ShouldNotContain("secret");
    }

    [Fact]
    public async Task Without_a_number_it_is_wrong_usage()
    {
        await using var api = await CommentApi.StartAsync();

        (await RunAsync(api, pullRequest: "7/../8")).ExitCode.ShouldBe(2);
        api.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        await using var api = await CommentApi.StartAsync();

        var run = await RunAsync(api, file: Path.Combine(folder.Path, "missing.md"));

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldStartWith("contract: no comment: ");
        run.Error.ShouldContain("missing.md");
        api.Writes.ShouldBeEmpty();
    }

    private Task<ScriptRun> RunAsync(CommentApi api, string pullRequest = "7", string? file = null) =>
        ScriptRun.StartAsync(
            "dotnet",
            [program.Assembly, file ?? folder.Write("contract.md", "report")],
            folder.Path,
            new()
            {
                ["GITHUB_TOKEN"] = "secret",
                ["GITHUB_REPOSITORY"] = "acme/specs",
                ["GITHUB_API_URL"] = api.Address,
                ["PULL_REQUEST"] = pullRequest,
            }
        );
}
