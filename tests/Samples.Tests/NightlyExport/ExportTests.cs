using System.Text.Json.Nodes;
using NightlyExport;
using Samples.Tests.Scaffolding;

namespace Samples.Tests.NightlyExport;

public sealed class ExportTests : IDisposable
{
    private const int Rows = 1_300;
    private static readonly string[] Vendors = ["veriff", "twilio", "didit", "deepidv"];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task All_rows_of_all_vendors_are_exported_in_both_formats()
    {
        (var code, var output, _) = await RunAsync();

        code.ShouldBe(0);
        foreach (var vendor in Vendors)
        {
            output.ShouldContain($"{vendor}: {Rows} rows");
            Ids(vendor).Count.ShouldBe(Rows);
            (await File.ReadAllLinesAsync(TheFile(vendor, "csv"), TestContext.Current.CancellationToken)).Length.ShouldBe(Rows + 1);
        }
    }

    [Fact]
    public async Task An_interrupted_export_resumes_where_it_stopped()
    {
        using var interruption = new CancellationTokenSource();
        await interruption.CancelAsync();
        (await RunAsync(interruption.Token)).Code.ShouldBe(130);
        Ids("didit").Count.ShouldBeInRange(1, Rows - 1);

        (await RunAsync()).Code.ShouldBe(0);

        foreach (var vendor in Vendors)
            Ids(vendor).Distinct(StringComparer.Ordinal).Count().ShouldBe(Rows);
    }

    [Fact]
    public async Task Rows_that_were_written_after_the_state_are_cut_off()
    {
        using var interruption = new CancellationTokenSource();
        await interruption.CancelAsync();
        await RunAsync(interruption.Token);
        await File.AppendAllTextAsync(TheFile("deepidv", "ndjson"), "{\"id\":\"half a ro", TestContext.Current.CancellationToken);
        await File.AppendAllTextAsync(TheFile("deepidv", "csv"), "half a ro", TestContext.Current.CancellationToken);

        (await RunAsync()).Code.ShouldBe(0);

        Ids("deepidv").Count.ShouldBeGreaterThanOrEqualTo(Rows);
        Ids("deepidv").Distinct(StringComparer.Ordinal).Count().ShouldBe(Rows);
        (await File.ReadAllTextAsync(TheFile("deepidv", "csv"), TestContext.Current.CancellationToken)).ShouldNotContain("half");
    }

    [Fact]
    public async Task An_unfinished_window_is_finished_whatever_start_the_next_run_names()
    {
        using var interruption = new CancellationTokenSource();
        await interruption.CancelAsync();
        await RunAsync(interruption.Token);

        (await RunAsync("--since", $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}")).Code.ShouldBe(0);

        Ids("didit").Distinct(StringComparer.Ordinal).Count().ShouldBe(Rows);
    }

    [Fact]
    public async Task A_state_that_was_changed_is_refused()
    {
        await RunAsync();
        var state = folder.Combine("didit.state.json");
        await File.WriteAllTextAsync(
            state,
            (await File.ReadAllTextAsync(state, TestContext.Current.CancellationToken)).Replace("/v1.", "/v1.A", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );

        (var code, _, var error) = await RunAsync();

        code.ShouldBe(1);
        error.ShouldContain("export: didit: This checkpoint is damaged");
    }

    [Fact]
    public async Task Vendors_that_are_exported_at_the_same_time_write_one_after_the_other()
    {
        using var output = new MeetingWriter();

        (await ExportAsync(output, TextWriter.Null, TestContext.Current.CancellationToken)).ShouldBe(0);

        output.Lines.ShouldBe(Vendors.Length);
        output.HaveMet.ShouldBeFalse();
    }

    [Theory]
    [InlineData("--since", "yesterday")]
    [InlineData("--since", "2100-01-01")]
    [InlineData("--nonsense", "1")]
    public async Task Wrong_usage_is_exit_code_2(string option, string value) => (await RunAsync(option, value)).Code.ShouldBe(2);

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] further) =>
        RunAsync(TestContext.Current.CancellationToken, further);

    private async Task<(int Code, string Output, string Error)> RunAsync(CancellationToken interruption, params string[] further)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await ExportAsync(output, error, interruption, further);
        return (code, output.ToString(), error.ToString());
    }

    private Task<int> ExportAsync(TextWriter output, TextWriter error, CancellationToken interruption, params string[] further) =>
        ExportCommand.RunAsync(
            ["--out", folder.Combine(""), "--sandbox", Rows.ToString(System.Globalization.CultureInfo.InvariantCulture), .. further],
            output,
            error,
            interruption
        );

    private string TheFile(string vendor, string extension) =>
        Directory.GetFiles(folder.Combine(""), $"{vendor}.*Z.{extension}").ShouldHaveSingleItem();

    private List<string> Ids(string vendor) =>
        [
            .. File.ReadAllLines(TheFile(vendor, "ndjson"))
                .Select(line => JsonNode.Parse(line)!)
                .Select(row => (row["id"] ?? row["sid"] ?? row["session_id"])!.GetValue<string>()),
        ];
}
