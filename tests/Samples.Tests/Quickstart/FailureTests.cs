using Quickstart;
using Quickstart.Reading;
using Quickstart.Results;
using Quickstart.Vendors;
using Samples.Tests.Scaffolding;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;
using Verification.Sandbox;

namespace Samples.Tests.Quickstart;

public sealed class FailureTests
{
    [Fact]
    public async Task A_vendor_that_fails_is_one_line_and_the_others_finish()
    {
        await using var source = await Source.StartAsync();
        using var folder = new TemporaryFolder();
        using var output = new StringWriter();
        using var error = new StringWriter();
        await using var export = new ExportFile(folder.Combine("rows.ndjson"));

        var exitCode = await new QuickstartRun(output, error, _ => null).ReadAsync(source, export, TestContext.Current.CancellationToken);

        exitCode.ShouldBe(1);
        var failure = error.ToString().Split(Environment.NewLine).Where(line => line.Contains("failed")).ShouldHaveSingleItem();
        failure.ShouldStartWith("twilio failed: ");
        failure.ShouldContain("401");
        error.ToString().ShouldNotContain("   at ");
        error.ToString().ShouldNotContain(Source.WrongToken);
        var table = new MarkdownTable(output.ToString());
        table.FirstCells.ShouldBe(["veriff", "twilio (failed)"]);
        table["veriff", "rows"].ShouldBe("20");
        File.ReadAllLines(folder.Combine("rows.ndjson")).Length.ShouldBe(20);
    }

    [Fact]
    public async Task Responses_with_a_wrong_signature_are_not_read()
    {
        await using var sandbox = await VerificationSandbox.StartAsync(
            new SandboxOptions { Rows = 5 },
            TestContext.Current.CancellationToken
        );
        var environment = LiveTests.VeriffVariables(sandbox.Veriff);
        environment["VERIFF_SHARED_SECRET"] = "another secret";

        var outcome = await QuickstartOutcome.OfAsync(["--live", "--vendor", "veriff"], environment);

        outcome.ExitCode.ShouldBe(1);
        outcome.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("veriff failed: ");
        outcome.Table["veriff (failed)", "signatures verified"].ShouldBe("0");
        outcome.Error.ShouldNotContain("another secret");
    }

    [Fact]
    public async Task Without_any_vendor_an_older_export_stays()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Combine("rows.ndjson");
        await File.WriteAllTextAsync(path, "older", TestContext.Current.CancellationToken);
        await using var sandbox = await VerificationSandbox.StartAsync(
            new SandboxOptions { Rows = 5 },
            TestContext.Current.CancellationToken
        );
        var environment = LiveTests.VeriffVariables(sandbox.Veriff);
        environment["VERIFF_API_KEY"] = "another-key";

        var outcome = await QuickstartOutcome.OfAsync(["--live", "--vendor", "veriff", "--export", path], environment);

        outcome.ExitCode.ShouldBe(1);
        (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ShouldBe("older");
        folder.FileNames.ShouldBe(["rows.ndjson"]);
    }

    [Fact]
    public async Task Cancellation_ends_with_130_and_leaves_no_file()
    {
        using var folder = new TemporaryFolder();
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        var outcome = await QuickstartOutcome.OfAsync(
            ["--rows", "10000000", "--vendor", "deepidv", "--export", folder.Combine("rows.ndjson")],
            [],
            cancellation.Token
        );

        outcome.ExitCode.ShouldBe(130);
        outcome.Output.ShouldBeEmpty();
        folder.FileNames.ShouldBeEmpty();
    }

    /// <summary>A Veriff that works and a Twilio with a wrong token.</summary>
    private sealed class Source(VerificationSandbox sandbox) : IVendorSource
    {
        public const string WrongToken = "wrong-token";

        public IReadOnlyList<VendorReader> Readers { get; } =
        [
            new VeriffReader(
                new VeriffOptions
                {
                    BaseUrl = sandbox.Veriff.BaseUrl,
                    ApiKey = sandbox.Veriff.ApiKey,
                    SharedSecret = sandbox.Veriff.SharedSecret,
                },
                sandbox.Veriff.SessionIds
            ),
            new TwilioReader(
                new TwilioVerifyOptions
                {
                    BaseUrl = sandbox.Twilio.BaseUrl,
                    AccountSid = sandbox.Twilio.AccountSid,
                    AuthToken = WrongToken,
                }
            ),
        ];

        public int? RowLimit => null;

        public int? ExpectedRows => null;

        public static async Task<Source> StartAsync() =>
            new(await VerificationSandbox.StartAsync(new SandboxOptions { Rows = 20 }, TestContext.Current.CancellationToken));

        public async ValueTask DisposeAsync()
        {
            foreach (var reader in Readers)
                reader.Dispose();
            await sandbox.DisposeAsync();
        }
    }
}
