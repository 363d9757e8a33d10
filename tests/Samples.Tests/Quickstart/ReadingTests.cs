using System.Globalization;
using Quickstart;
using Quickstart.Vendors;
using Samples.Tests.Scaffolding;

namespace Samples.Tests.Quickstart;

public sealed class ReadingTests
{
    [Fact]
    public async Task Every_row_of_every_vendor_is_read()
    {
        var outcome = await QuickstartOutcome.OfAsync("--rows", "50");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Table.FirstCells.ShouldBe(["veriff", "twilio", "didit", "deepidv"]);
        foreach (var vendor in VendorName.All)
            outcome.Table[vendor, "rows"].ShouldBe("50", vendor);
    }

    [Fact]
    public async Task Two_thousand_rows_are_the_default()
    {
        var outcome = await QuickstartOutcome.OfAsync();

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        foreach (var vendor in VendorName.All)
            outcome.Table[vendor, "rows"].ShouldBe("2000", vendor);
        outcome.Table["twilio", "pages"].ShouldBe("2");
    }

    [Fact]
    public async Task The_table_shows_the_traffic_of_the_vendors()
    {
        var options = new QuickstartOptions { Vendors = VendorName.All, Rows = 300 };
        await using var source = await SandboxSource.StartAsync(options, TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        using var error = new StringWriter();

        await new QuickstartRun(output, error, _ => null).ReadAsync(source, export: null, TestContext.Current.CancellationToken);

        var table = new MarkdownTable(output.ToString());
        table.Headings.ShouldBe(["vendor", "rows", "pages", "requests", "redirects followed", "signatures verified", "seconds"]);
        var sandbox = source.Sandbox;
        table["veriff", "requests"].ShouldBe(Text(sandbox.Veriff.Traffic.Requests));
        table["veriff", "signatures verified"].ShouldBe(Text(sandbox.Veriff.SessionIds.Count));
        table["twilio", "requests"].ShouldBe(Text(sandbox.Twilio.Traffic.Requests));
        table["didit", "requests"].ShouldBe(Text(sandbox.Didit.Traffic.Requests));
        table["didit", "redirects followed"].ShouldBe(Text(sandbox.Didit.Traffic.Redirects));
        table["didit", "rows"].ShouldBe(Text(sandbox.Didit.Traffic.RowsSent));
        table["deepidv", "requests"].ShouldBe(Text(sandbox.Deepidv.Traffic.Requests));
        sandbox.Didit.Traffic.Redirects.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Only_the_chosen_vendors_are_read_in_the_usual_order()
    {
        var outcome = await QuickstartOutcome.OfAsync("--vendor", "didit", "--vendor", "twilio", "--vendor", "didit", "--rows", "10");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Table.FirstCells.ShouldBe(["twilio", "didit"]);
    }

    [Fact]
    public async Task Progress_goes_to_the_error_stream_as_lines_without_a_terminal()
    {
        var outcome = await QuickstartOutcome.OfAsync("--rows", "20");

        outcome
            .ErrorLines.Order()
            .Select(line => line.Split(" in ")[0])
            .ShouldBe(VendorName.All.Order().Select(vendor => $"{vendor}: 20 rows"));
        (outcome.Output + outcome.Error).ShouldNotContain('\u001b');
    }

    [Fact]
    public async Task With_no_rows_there_is_nothing_to_read()
    {
        var outcome = await QuickstartOutcome.OfAsync("--rows", "0");

        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldContain("nothing to read");
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
