using System.Text.Json;
using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.Commands;
using Verification.Generator.Tests.Findings.Output;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Commands;

public sealed class DiffCommandTests : IDisposable
{
    private const string Before =
        "openapi: 3.0.3\ninfo: {title: Acme, version: 1.0.0}\npaths:\n  /a:\n    get:\n      operationId: readA\n      tags: [A]\n      parameters:\n        - {name: q, in: query, schema: {type: string, enum: [x, y]}}\n      responses: {'204': {description: Done}}\n";

    private static readonly JsonElement Schema = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "diff.schema.json")))
        .RootElement;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("[x, y]", "breaking", ExitCode.Success)]
    [InlineData("[y, x]", "any", ExitCode.Success)]
    [InlineData("[x]", "breaking", ExitCode.ThresholdExceeded)]
    [InlineData("[x]", "none", ExitCode.Success)]
    [InlineData("[x, y, z]", "risky", ExitCode.Success)]
    [InlineData("[x, y, z]", "any", ExitCode.ThresholdExceeded)]
    public async Task The_exit_code_tells_whether_the_threshold_is_exceeded(string values, string threshold, int expected)
    {
        (var code, _, var error) = await RunAsync(Old(), New(values), "--no-csharp", "--fail-on", threshold);

        (code, error).ShouldBe((expected, ""));
    }

    [Fact]
    public async Task Json_has_the_shape_of_the_contract()
    {
        (_, var output, _) = await RunAsync(Old(), New("[x]"), "--no-csharp", "--format", "json");

        using var report = JsonDocument.Parse(output);
        report.RootElement.GetProperty("verdict").GetString().ShouldBe("breaking");
        report.RootElement.GetProperty("bump").GetString().ShouldBe("major");
        var change = report.RootElement.GetProperty("changes").EnumerateArray().Single();
        change.GetProperty("rule").GetString().ShouldBe("request-enum-value-removed");
        change.GetProperty("operations").EnumerateArray().Single().GetString().ShouldBe("GET /a");
        change.GetProperty("subject").GetProperty("name").GetString().ShouldBe("y");
        change.GetProperty("line").GetProperty("base").GetInt32().ShouldBe(9);
    }

    [Fact]
    public async Task The_report_says_what_was_compared_and_has_one_sentence_about_the_version()
    {
        (_, var output, _) = await RunAsync(Old(), New("[x]"), "--no-csharp", "--version-note", "0.1.0 is too small; 0.2.0 is needed.");

        output.ShouldContain("Version: 0.1.0 is too small; 0.2.0 is needed.\n");
        output.ShouldNotContain("Next version");
        output.ShouldContain($"Compared: {Old()} with {New("[x]")}\n");
    }

    [Fact]
    public async Task C_sharp_is_compared_unless_it_is_switched_off()
    {
        var after = folder.Write("new/acme.yaml", Before.Replace("readA", "fetchA", StringComparison.Ordinal));

        (var wire, _, _) = await RunAsync(Old(), after, "--no-csharp");
        (var both, var output, _) = await RunAsync(Old(), after, "--format", "json");

        (wire, both).ShouldBe((ExitCode.Success, ExitCode.ThresholdExceeded));
        output.ShouldContain("\"source\": \"breaking\"");
    }

    [Fact]
    public async Task Folders_pair_documents_by_name()
    {
        folder.Write("old/acme.yaml", Before);
        folder.Write("old/gone.yaml", Before);
        folder.Write("new/acme.yaml", Before);
        folder.Write("new/fresh.yaml", Before);

        (var code, var output, _) = await RunAsync(
            Path.Combine(folder.Path, "old"),
            Path.Combine(folder.Path, "new"),
            "--no-csharp",
            "--format",
            "json"
        );

        code.ShouldBe(ExitCode.ThresholdExceeded);
        using var report = JsonDocument.Parse(output);
        report
            .RootElement.GetProperty("changes")
            .EnumerateArray()
            .Select(change => (change.GetProperty("rule").GetString(), change.GetProperty("subject").GetProperty("name").GetString()))
            .ShouldBe([("document-removed", "gone"), ("document-added", "fresh")]);
    }

    [Fact]
    public async Task The_report_goes_to_a_file_and_is_the_same_each_time()
    {
        var report = Path.Combine(folder.Path, "report.json");
        var after = New("[x, z]");

        (_, var output, _) = await RunAsync(Old(), after, "--no-csharp", "--format", "json", "--output", report);
        var first = await File.ReadAllBytesAsync(report, TestContext.Current.CancellationToken);
        await RunAsync(Old(), after, "--no-csharp", "--format", "json", "--output", report);

        output.ShouldBeEmpty();
        first.ShouldBe(await File.ReadAllBytesAsync(report, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_accept_file_beside_the_document_sets_changes_aside()
    {
        var after = New("[x]");
        folder.Write(
            "new/accepted.yaml",
            "- {rule: request-enum-value-removed, value: y, reason: Nobody asks for y.}\n- {rule: type-differs, name: q, reason: Known.}\n"
        );

        (var code, var output, var error) = await RunAsync(Old(), after, "--no-csharp", "--fail-on", "any", "--format", "json");

        (code, error).ShouldBe((ExitCode.Success, ""));
        using var report = JsonDocument.Parse(output);
        report.RootElement.GetProperty("accepted")[0].GetProperty("reason").GetString().ShouldBe("Nobody asks for y.");
        report.RootElement.TryGetProperty("notices", out _).ShouldBeFalse();
        SchemaCheck.Violations(Schema, report.RootElement).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_named_accept_file_takes_the_place_of_the_one_beside()
    {
        var after = New("[x]");
        folder.Write("new/accepted.yaml", "- {rule: request-enum-value-removed, value: y, reason: Nobody asks for y.}\n");

        (var code, _, _) = await RunAsync(Old(), after, "--no-csharp", "--accept", folder.Write("none.yaml", "[]\n"));

        code.ShouldBe(ExitCode.ThresholdExceeded);
    }

    [Fact]
    public async Task A_broken_accept_file_beside_the_document_is_one_line()
    {
        var after = New("[x]");
        folder.Write("new/accepted.yaml", "- {rule: request-enum-value-removed}\n");

        (var code, var output, var error) = await RunAsync(Old(), after, "--no-csharp");

        (code, output).ShouldBe((ExitCode.UnreadableInput, ""));
        error.TrimEnd().ShouldMatch(@"new/accepted\.yaml\(1,\d+\): error VG\d+: the entry has no 'reason'.*$");
    }

    [Fact]
    public async Task One_comparison_writes_all_reports()
    {
        var markdown = Path.Combine(folder.Path, "report.md");
        var sarif = Path.Combine(folder.Path, "report.sarif");

        (_, var output, _) = await RunAsync(
            Old(),
            New("[x]"),
            "--no-csharp",
            "--format",
            "markdown",
            "--output",
            markdown,
            "--format",
            "sarif",
            "--output",
            sarif,
            "--format",
            "github"
        );

        output.ShouldStartWith("::notice title=Contract::Breaking changes");
        (await File.ReadAllTextAsync(markdown, TestContext.Current.CancellationToken)).ShouldStartWith("## Breaking changes\n");
        (await File.ReadAllTextAsync(sarif, TestContext.Current.CancellationToken)).ShouldContain("request-enum-value-removed");
    }

    [Fact]
    public async Task A_document_against_itself_is_no_change()
    {
        foreach (var document in Repository.Documents)
        {
            (var code, var output, _) = await RunAsync(document, document, "--no-csharp", "--fail-on", "any", "--format", "json");

            code.ShouldBe(ExitCode.Success, document);
            output.ShouldContain("\"verdict\": \"none\"");
        }
    }

    [Theory]
    [InlineData()]
    [InlineData("a", "b", "c")]
    [InlineData("a", "b", "--format", "xml")]
    [InlineData("a", "b", "--fail-on", "never")]
    [InlineData("a", "--unknown")]
    public async Task Wrong_usage_is_exit_code_2(params string[] arguments)
    {
        (var code, var output, var error) = await RunAsync(arguments);

        code.ShouldBe(ExitCode.Usage);
        output.ShouldBeEmpty();
        error.ShouldStartWith("vgen: ");
    }

    [Fact]
    public async Task Help_shows_examples()
    {
        (var code, var output, _) = await RunAsync("--help");

        code.ShouldBe(ExitCode.Success);
        output.ShouldContain("vgen diff main");
    }

    private string Old() => folder.Write("old/acme.yaml", Before);

    private string New(string values) => folder.Write("new/acme.yaml", Before.Replace("[x, y]", values, StringComparison.Ordinal));

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await VgenCommand.RunAsync(["diff", .. arguments], output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
