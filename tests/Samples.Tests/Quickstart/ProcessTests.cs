using Quickstart;
using Samples.Tests.Scaffolding;

namespace Samples.Tests.Quickstart;

public sealed class ProcessTests
{
    [Fact]
    public async Task The_program_reads_every_row()
    {
        using var process = SampleProcess.Start(typeof(QuickstartCommand), "--rows", "50");

        var outcome = await process.EndAsync(TestContext.Current.CancellationToken);

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        foreach (var vendor in VendorName.All)
            new MarkdownTable(outcome.Output)[vendor, "rows"].ShouldBe("50", vendor);
    }

    [Fact]
    public async Task Live_without_credentials_is_bad_usage()
    {
        using var process = SampleProcess.Start(typeof(QuickstartCommand), "--live");

        var outcome = await process.EndAsync(TestContext.Current.CancellationToken);

        outcome.ExitCode.ShouldBe(2);
        outcome.ErrorLines.Count.ShouldBe(8);
    }

    [Fact]
    public async Task Interruption_ends_it_cleanly()
    {
        using var folder = new TemporaryFolder();
        using var process = SampleProcess.Start(
            typeof(QuickstartCommand),
            "--rows",
            "10000000",
            "--vendor",
            "deepidv",
            "--export",
            folder.Combine("rows.ndjson")
        );
        (await process.Error.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull().ShouldStartWith("deepidv: ");

        await process.InterruptAsync(TestContext.Current.CancellationToken);
        var outcome = await process.EndAsync(TestContext.Current.CancellationToken);

        outcome.ExitCode.ShouldBe(130);
        outcome.Error.ShouldNotContain("   at ");
        folder.FileNames.ShouldBeEmpty();
    }
}
