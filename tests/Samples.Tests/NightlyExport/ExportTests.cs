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
            (await File.ReadAllLinesAsync(folder.Combine(vendor + ".csv"), TestContext.Current.CancellationToken)).Length.ShouldBe(
                Rows + 1
            );
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
            Ids(vendor).ShouldSatisfyAllConditions(ids => ids.Count.ShouldBe(Rows), ids => ids.ShouldBeUnique());
    }

    [Fact]
    public async Task Rows_after_the_last_checkpoint_are_cut_off()
    {
        using var interruption = new CancellationTokenSource();
        await interruption.CancelAsync();
        await RunAsync(interruption.Token);
        await File.AppendAllTextAsync(folder.Combine("deepidv.ndjson"), "{\"id\":\"half a ro", TestContext.Current.CancellationToken);
        await File.AppendAllTextAsync(folder.Combine("deepidv.csv"), "half a ro", TestContext.Current.CancellationToken);

        (await RunAsync()).Code.ShouldBe(0);

        Ids("deepidv").Count.ShouldBe(Rows);
        (await File.ReadAllTextAsync(folder.Combine("deepidv.csv"), TestContext.Current.CancellationToken)).ShouldNotContain("half");
    }

    [Fact]
    public async Task A_finished_export_is_not_made_again()
    {
        await RunAsync();
        var before = File.GetLastWriteTimeUtc(folder.Combine("twilio.checkpoint.json"));

        (await RunAsync()).Code.ShouldBe(0);

        File.GetLastWriteTimeUtc(folder.Combine("twilio.checkpoint.json")).ShouldBe(before);
    }

    [Fact]
    public async Task A_query_that_the_checkpoint_does_not_belong_to_is_refused()
    {
        using var interruption = new CancellationTokenSource();
        await interruption.CancelAsync();
        await RunAsync(interruption.Token);

        (var code, _, var error) = await RunAsync("--since", "2020-01-01");

        code.ShouldBe(1);
        error.ShouldContain("export: didit: ");
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

    private List<string> Ids(string vendor) =>
        [
            .. File.ReadAllLines(folder.Combine(vendor + ".ndjson"))
                .Select(line => JsonNode.Parse(line)!)
                .Select(row => (row["id"] ?? row["sid"] ?? row["session_id"])!.GetValue<string>()),
        ];
}
