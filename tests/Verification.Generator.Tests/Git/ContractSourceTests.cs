using Verification.Generator.Contracts.Findings;
using Verification.Generator.Contracts.Git;
using Verification.Generator.Documents;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Git;

public sealed class ContractSourceTests : IDisposable
{
    private readonly GitFolder repository = new();

    public ContractSourceTests()
    {
        repository.WriteContract("specs/acme/openapi.yaml", "one");
        repository.WriteContract("specs/gone/openapi.yaml", "gone");
        repository.Write("specs/acme/examples/row.json", """{ "id": 1, "nested": { "openapi": "3.0.3" } }""");
        repository.Write("specs/acme/accepted.yaml", "- rule: x\n");
        repository.Commit("one");
        repository.Git("tag", "v1.0.0");
        repository.WriteContract("specs/acme/openapi.yaml", "two");
        repository.Delete("specs/gone/openapi.yaml");
        repository.Commit("two");
        repository.WriteContract("specs/acme/openapi.yaml", "three");
        repository.WriteContract("specs/new/openapi.yaml", "new");
    }

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task A_revision_alone_is_compared_with_the_working_tree()
    {
        (await ResolveAsync("v1.0.0")).ShouldBe(["acme: one -> three", "gone: gone -> ", "new:  -> new"]);
        (await ResolveAsync("main")).ShouldBe(["acme: two -> three", "new:  -> new"]);
    }

    [Theory]
    [InlineData("v1.0.0..main")]
    [InlineData("v1.0.0..")]
    [InlineData("v1.0.0...HEAD")]
    public async Task A_range_is_two_commits(string range)
    {
        (await ResolveAsync(range)).ShouldBe(["acme: one -> two", "gone: gone -> "]);
    }

    [Theory]
    [InlineData("v1.0.0..v2.0.0", null, "v2.0.0:specs/acme/accepted.yaml(1):")]
    [InlineData("v1.0.0:specs/acme/openapi.yaml", "v2.0.0:specs/acme/openapi.yaml", "v2.0.0:specs/acme/accepted.yaml(1):")]
    [InlineData("v1.0.0", "specs/acme/openapi.yaml", "specs/acme/accepted.yaml(1):")]
    [InlineData("v2.0.0", null, "specs/acme/accepted.yaml(1):")]
    [InlineData("v2.0.0:specs/acme/openapi.yaml", "v1.0.0:specs/acme/openapi.yaml", null)]
    public async Task The_accept_file_is_the_one_beside_the_document_after(string before, string? after, string? place)
    {
        repository.Write("specs/acme/accepted.yaml", "- {fingerprint: '0011223344556677', reason: known, owner: me}\n");
        repository.Commit("accept");
        repository.Git("tag", "v2.0.0");
        if (place is null)
        {
            repository.Git("switch", "--quiet", "--orphan", "empty");
            repository.WriteContract("specs/acme/openapi.yaml", "one");
            repository.Commit("nothing accepted");
            repository.Git("tag", "--force", "v1.0.0");
        }

        var pairs = await ContractSource.ResolveAsync(before, after, repository.Path, TestContext.Current.CancellationToken);
        var report = pairs.Single(pair => pair.Revision?.Name is "acme").Accepted().Apply(ReportKind.Diff, [], [], TimeProvider.System);

        if (place is null)
            report.Notices.ShouldBeEmpty();
        else
            report.Notices.ShouldHaveSingleItem().ShouldStartWith(place);
    }

    [Fact]
    public async Task A_report_can_name_revisions_with_the_id_and_day_of_their_commits()
    {
        var main = repository.Git("rev-parse", "--short", "main").Trim();
        var day = repository.Git("show", "--no-patch", "--date=format-local:%Y-%m-%d", "--format=%cd", "main").Trim();

        (await ComparedAsync("main", null)).ShouldBe($"main ({main}, {day}) with the working tree");
        (await ComparedAsync("main..main", null)).ShouldBe($"main ({main}, {day}) with main ({main}, {day})");
        (await ComparedAsync(repository.Git("rev-parse", "main").Trim(), null)).ShouldBe($"{main}, {day} with the working tree");
        (await ComparedAsync("main", "specs")).ShouldBe($"main ({main}, {day}) with specs");
    }

    private async Task<string> ComparedAsync(string before, string? after) =>
        (await ContractSource.ResolveAsync(before, after, repository.Path, TestContext.Current.CancellationToken))[0].Compared;

    [Fact]
    public async Task Three_dots_start_at_the_common_ancestor()
    {
        repository.Git("stash", "--include-untracked", "--quiet");
        repository.Git("switch", "--quiet", "--create", "feature/a", "v1.0.0");
        repository.WriteContract("specs/acme/openapi.yaml", "branch");
        repository.Commit("branch");

        (await ResolveAsync("main...feature/a")).ShouldBe(["acme: one -> branch", "gone: gone -> gone"]);
        (await ResolveAsync("main..feature/a")).ShouldBe(["acme: two -> branch", "gone:  -> gone"]);
    }

    [Theory]
    [InlineData("v1.0.0:specs/acme/openapi.yaml", "main:specs/acme/openapi.yaml", "one -> two")]
    [InlineData("v1.0.0:specs/acme/openapi.yaml", "specs/acme/openapi.yaml", "one -> three")]
    [InlineData("v1.0.0", "specs/acme/openapi.yaml", "one -> three")]
    [InlineData("v1.0.0:specs/acme/openapi.yaml", null, "one -> three")]
    [InlineData("v1.0.0:./specs/acme/openapi.yaml", "main", "one -> two")]
    [InlineData("v1.0.0:specs/acme", "main:specs/acme", "one -> two")]
    public async Task A_path_in_a_revision_is_compared_with_another_or_with_a_file(string before, string? after, string expected)
    {
        (await ResolveAsync(before, after)).ShouldBe(["acme: " + expected]);
    }

    [Fact]
    public async Task Files_and_folders_need_no_repository()
    {
        using var folder = new TemporaryFolder();
        var one = folder.Write("old/first.json", """{ "info": { "title": "one", "version": "1" }, "paths": {}, "openapi": "3.1.0" }""");
        var two = folder.Write("new/second.yaml", GitFolder.Contract("two"));
        folder.Write("new/first.yaml", GitFolder.Contract("three"));

        (await ResolveAsync(one, two, folder.Path)).ShouldBe(["second: one -> two"]);
        (await ResolveAsync("old", "new", folder.Path)).ShouldBe(["first: one -> three", "second:  -> two"]);
    }

    [Fact]
    public async Task A_document_that_moved_is_found_by_its_name()
    {
        repository.Delete("specs/acme/openapi.yaml");
        repository.WriteContract("specs/vendors/acme/openapi.json", "moved");

        (await ResolveAsync("main")).ShouldBe(["acme: two -> moved", "new:  -> new"]);
    }

    [Fact]
    public async Task The_specs_folder_is_found_from_a_folder_below()
    {
        var folder = Path.Combine(repository.Path, "specs", "acme");

        (await ResolveAsync("main", null, folder)).ShouldBe(["acme: two -> three", "new:  -> new"]);
        (await ResolveAsync("main", "openapi.yaml", folder)).ShouldBe(["acme: two -> three"]);
    }

    [Fact]
    public async Task Documents_of_a_revision_are_named_after_it()
    {
        var pair = (await ContractSource.ResolveAsync("main", null, repository.Path, TestContext.Current.CancellationToken))[0];

        (pair.Base!.File, pair.Revision!.File).ShouldBe(("main:specs/acme/openapi.yaml", Path.Combine("specs", "acme", "openapi.yaml")));
    }

    [Theory]
    [InlineData("no-such-branch", null, "'no-such-branch' is neither a file")]
    [InlineData("main..nowhere", null, "'nowhere'")]
    [InlineData("nowhere:specs/acme/openapi.yaml", "main:specs/acme/openapi.yaml", "'nowhere'")]
    [InlineData("--output=x", null, "does not begin with '-'")]
    [InlineData("main..--output=x", null, "does not begin with '-'")]
    [InlineData("--all:specs", "main", "does not begin with '-'")]
    [InlineData("main", "../outside.yaml", "outside of the git repository")]
    [InlineData("main:specs/acme/examples", "main:specs/acme/examples", "no OpenAPI document")]
    [InlineData("specs", "specs/acme/openapi.yaml", "one side is a file")]
    public async Task What_cannot_be_found_is_one_line(string before, string? after, string part)
    {
        var error = await Should.ThrowAsync<ContractSourceException>(() => ResolveAsync(before, after));

        error.Message.ShouldContain(part);
        error.Message.ShouldNotContain('\n');
    }

    [Fact]
    public async Task Without_a_repository_a_revision_is_refused()
    {
        using var folder = new TemporaryFolder();

        (await Should.ThrowAsync<ContractSourceException>(() => ResolveAsync("main", null, folder.Path))).Message.ShouldContain("git");
    }

    [Theory]
    [InlineData("main:specs/acme/missing.yaml", "specs/acme/openapi.yaml", "main:specs/acme/missing.yaml")]
    [InlineData("v1.0.0:specs/acme/openapi.yaml", "specs/acme/missing.yaml", "specs/acme/missing.yaml")]
    public async Task A_file_that_the_user_named_must_be_there(string before, string after, string file)
    {
        (await Should.ThrowAsync<DocumentException>(() => ResolveAsync(before, after))).File.ShouldBe(file);
    }

    [Theory]
    [InlineData("""{ "openapi": "3.0.3", "paths": {""")]
    [InlineData("openapi: 3.0.3\npaths: [\n")]
    public async Task A_broken_document_is_an_error_and_not_a_removed_one(string content)
    {
        repository.WriteContract("specs/flat.yaml", "flat");
        repository.Commit("flat");
        repository.Write("specs/flat.yaml", content);

        (await Should.ThrowAsync<DocumentException>(() => ResolveAsync("main"))).File.ShouldBe(Path.Combine("specs", "flat.yaml"));
    }

    private Task<string[]> ResolveAsync(string before, string? after = null) => ResolveAsync(before, after, repository.Path);

    private static async Task<string[]> ResolveAsync(string before, string? after, string folder)
    {
        var pairs = await ContractSource.ResolveAsync(before, after, folder, TestContext.Current.CancellationToken);
        return [.. pairs.Select(pair => $"{(pair.Revision ?? pair.Base)!.Name}: {Title(pair.Base)} -> {Title(pair.Revision)}")];
    }

    private static string? Title(ContractDocument? document) => document?.Root.Object("info")?.Text("title");
}
