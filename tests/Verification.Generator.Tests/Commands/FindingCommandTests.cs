using System.Text.Json;
using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.Tests.Drift;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Commands;

public sealed class FindingCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Drift_writes_json_with_the_place_in_page_and_document()
    {
        (var code, var output, _) = await DriftAsync("--format", "json");

        code.ShouldBe(ExitCode.ThresholdExceeded);
        using var json = JsonDocument.Parse(output);
        var finding = json.RootElement.GetProperty("findings")[0];
        finding
            .EnumerateObject()
            .Select(member => member.Name)
            .ShouldBe(["rule", "level", "name", "value", "doc", "line", "pointer", "message"]);
        (
            finding.GetProperty("rule").GetString(),
            finding.GetProperty("level").GetString(),
            finding.GetProperty("line").GetInt32()
        ).ShouldBe(("default-differs", "error", 11));
    }

    [Fact]
    public async Task Two_runs_write_the_same_bytes() =>
        (await DriftAsync("--format", "json")).Output.ShouldBe((await DriftAsync("--format", "json")).Output);

    [Theory]
    [InlineData("breaking", ExitCode.ThresholdExceeded)]
    [InlineData("any", ExitCode.ThresholdExceeded)]
    [InlineData("none", ExitCode.Success)]
    public async Task The_threshold_decides_the_exit_code(string threshold, int expected) =>
        (await DriftAsync("--fail-on", threshold)).Code.ShouldBe(expected);

    [Fact]
    public async Task Accepted_findings_do_not_count_and_stay_visible_in_json()
    {
        folder.Write(
            "accepted.yaml",
            "- {rule: default-differs, name: limit, reason: The page is older.}\n- {rule: type-differs, name: limit, reason: Gone.}\n"
        );

        (var code, var output, var error) = await DriftAsync("--format", "json", "--fail-on", "any");

        code.ShouldBe(ExitCode.Success);
        using var json = JsonDocument.Parse(output);
        json.RootElement.GetProperty("findings").GetArrayLength().ShouldBe(0);
        json.RootElement.GetProperty("accepted")[0].GetProperty("reason").GetString().ShouldBe("The page is older.");
        error.ShouldContain("accepted.yaml(2):");
    }

    [Fact]
    public async Task Github_shows_findings_at_their_lines() =>
        (await DriftAsync("--format", "github")).Output.ShouldStartWith("::error file=");

    [Fact]
    public async Task Markdown_is_a_table() =>
        (await DriftAsync("--format", "markdown")).Output.ShouldContain("| error | default-differs |");

    [Fact]
    public async Task Html_has_everything_escaped_and_no_script()
    {
        var output = (await DriftAsync("--format", "html")).Output;

        output.ShouldContain("default of the parameter &#39;limit&#39;");
        output.ShouldNotContain("<script");
    }

    [Fact]
    public async Task Sarif_suppresses_what_is_accepted()
    {
        folder.Write("accepted.yaml", "- {rule: default-differs, name: limit, reason: The page is older.}\n");

        using var json = JsonDocument.Parse((await DriftAsync("--format", "sarif")).Output);

        var result = json.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        result.GetProperty("ruleId").GetString().ShouldBe("default-differs");
        result.GetProperty("suppressions")[0].GetProperty("justification").GetString().ShouldBe("The page is older.");
    }

    [Fact]
    public async Task A_report_can_go_to_a_file()
    {
        var file = Path.Combine(folder.Path, "report.txt");

        (_, var output, _) = await DriftAsync("--output", file);

        output.ShouldBeEmpty();
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldContain("default-differs");
    }

    [Fact]
    public async Task One_run_writes_every_format_to_its_own_file_and_one_to_the_output()
    {
        var json = Path.Combine(folder.Path, "report.json");
        var html = Path.Combine(folder.Path, "report.html");

        (var code, var output, _) = await DriftAsync(
            "--format",
            "json",
            "--output",
            json,
            "--format",
            "html",
            "--output",
            html,
            "--format",
            "github"
        );

        code.ShouldBe(ExitCode.ThresholdExceeded);
        output.ShouldBe((await DriftAsync("--format", "github")).Output);
        (await File.ReadAllTextAsync(json, TestContext.Current.CancellationToken)).ShouldBe((await DriftAsync("--format", "json")).Output);
        (await File.ReadAllTextAsync(html, TestContext.Current.CancellationToken)).ShouldBe((await DriftAsync("--format", "html")).Output);
    }

    [Theory]
    [InlineData("Only one --format can go to standard output", "--format", "json", "--format", "html")]
    [InlineData("more --output than --format", "--format", "json", "--output", "a", "--output", "b")]
    [InlineData("Two reports cannot go to one file", "--format", "json", "--output", "a", "--format", "html", "--output", "./a")]
    public async Task A_format_without_a_place_of_its_own_is_refused(string message, params string[] options)
    {
        (var code, var output, var error) = await DriftAsync(options);

        (code, output).ShouldBe((ExitCode.Usage, ""));
        error.ShouldContain(message);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("html")]
    public async Task Lint_and_drift_write_every_format(string format)
    {
        (await DriftAsync("--format", format)).Output.ShouldContain("default-differs");
        (
            await Vgen.RunAsync("lint", folder.Write("openapi.yaml", OrdersDocument.Text), "--format", format, "--rule", "house=on")
        ).Output.ShouldContain("description-missing");
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_is_one_line()
    {
        (var code, var output, var error) = await Vgen.RunAsync("lint", folder.Write("a.yaml", "openapi: [\n"));

        (code, output).ShouldBe((ExitCode.UnreadableInput, ""));
        error.TrimEnd('\n').ShouldNotContain('\n');
    }

    [Fact]
    public async Task Lint_fails_on_warnings()
    {
        (var code, var output, _) = await Vgen.RunAsync(
            "lint",
            folder.Write("openapi.yaml", OrdersDocument.Text),
            "--format",
            "json",
            "--rule",
            "house=on"
        );

        code.ShouldBe(ExitCode.ThresholdExceeded);
        output.ShouldContain("\"file\": ");
    }

    [Theory]
    [InlineData(ExitCode.Success, "")]
    [InlineData(ExitCode.ThresholdExceeded, "description-missing", "--rule", "house=on")]
    [InlineData(ExitCode.ThresholdExceeded, "error description-missing", "--rule", "description-missing=error", "--fail-on", "breaking")]
    [InlineData(ExitCode.Success, "warning description-missing", "--rule", "description-missing=on", "--fail-on", "breaking")]
    [InlineData(ExitCode.Success, "note description-missing", "--rule", "description-missing=note")]
    [InlineData(ExitCode.ThresholdExceeded, "note description-missing", "--rule", "description-missing=note", "--fail-on", "any")]
    [InlineData(ExitCode.Success, "warning description-missing", "--rule", "house=on", "--fail-on", "none")]
    [InlineData(ExitCode.Success, "", "--rule", "house=on", "--rule", "house=off")]
    public async Task Rules_of_lint_are_switched_by_their_ids(int expected, string finding, params string[] options)
    {
        (var code, var output, _) = await Vgen.RunAsync(["lint", folder.Write("openapi.yaml", OrdersDocument.Text), .. options]);

        code.ShouldBe(expected, output);
        if (finding.Length == 0)
            output.ShouldNotContain("-missing");
        else
            finding.Split(' ').ShouldAllBe(word => output.Contains(word, StringComparison.Ordinal), output);
    }

    [Theory]
    [InlineData("description=off", "There is no rule 'description'")]
    [InlineData("description-missing", "description-missing=off")]
    [InlineData("description-missing=loud", "does not say what to do")]
    public async Task A_rule_or_level_that_does_not_exist_is_wrong_usage(string rule, string message)
    {
        (var code, _, var error) = await Vgen.RunAsync("lint", folder.Write("openapi.yaml", OrdersDocument.Text), "--rule", rule);

        code.ShouldBe(ExitCode.Usage);
        error.ShouldContain(message);
    }

    [Fact]
    public async Task Convert_writes_the_other_form()
    {
        (var code, var output, _) = await Vgen.RunAsync("convert", folder.Write("openapi.yaml", OrdersDocument.Text), "--to", "json");

        code.ShouldBe(ExitCode.Success);
        using var json = JsonDocument.Parse(output);
        json.RootElement.GetProperty("openapi").GetString().ShouldBe("3.0.3");
    }

    [Theory]
    [InlineData("drift", "a.yaml")]
    [InlineData("drift", "a.yaml", "b.md", "--format", "pdf")]
    [InlineData("drift", "a.yaml", "b.md", "--fail-on", "sometimes")]
    [InlineData("lint")]
    [InlineData("lint", "a.yaml", "--fail-on", "sometimes")]
    [InlineData("convert", "a.yaml")]
    [InlineData("convert", "a.yaml", "--to", "xml")]
    public async Task Wrong_usage_is_exit_code_2(params string[] arguments) =>
        (await Vgen.RunAsync(arguments)).Code.ShouldBe(ExitCode.Usage);

    private Task<(int Code, string Output, string Error)> DriftAsync(params string[] options)
    {
        var page = OrdersPages.Text("table.md").Replace("20 | How many", "25 | How many", StringComparison.Ordinal);
        return Vgen.RunAsync(["drift", folder.Write("openapi.yaml", OrdersDocument.Text), folder.Write("page.md", page), .. options]);
    }
}
