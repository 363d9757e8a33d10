using Samples.Tests.Scaffolding;
using Verification.Sandbox;

namespace Samples.Tests.Quickstart;

public sealed class LiveTests
{
    [Fact]
    public async Task Every_missing_variable_is_named()
    {
        var outcome = await QuickstartOutcome.OfAsync("--live");

        outcome.ExitCode.ShouldBe(2);
        outcome.Output.ShouldBeEmpty();
        outcome
            .ErrorLines.Select(line => line.Split(' ')[0])
            .ShouldBe([
                "VERIFF_BASE_URL",
                "VERIFF_API_KEY",
                "VERIFF_SHARED_SECRET",
                "VERIFF_SESSION_IDS",
                "TWILIO_ACCOUNT_SID",
                "TWILIO_AUTH_TOKEN",
                "DIDIT_API_KEY",
                "DEEPIDV_API_KEY",
            ]);
    }

    [Fact]
    public async Task Only_the_chosen_vendors_variables_are_needed()
    {
        var outcome = await QuickstartOutcome.OfAsync(
            ["--live", "--vendor", "twilio", "--vendor", "deepidv"],
            new Dictionary<string, string> { ["TWILIO_ACCOUNT_SID"] = "AC1", ["DEEPIDV_API_KEY"] = " " }
        );

        outcome.ExitCode.ShouldBe(2);
        outcome.ErrorLines.Select(line => line.Split(' ')[0]).ShouldBe(["TWILIO_AUTH_TOKEN", "DEEPIDV_API_KEY"]);
    }

    [Theory]
    [InlineData("VERIFF_BASE_URL", "station.example", "VERIFF_BASE_URL")]
    [InlineData("VERIFF_BASE_URL", "http://station.example", "BaseUrl")]
    [InlineData("VERIFF_API_KEY", "two\nlines", "ApiKey")]
    [InlineData("VERIFF_SESSION_IDS", " , ", "VERIFF_SESSION_IDS")]
    public async Task A_variable_that_cannot_be_used_is_named(string name, string value, string expected)
    {
        var environment = new Dictionary<string, string>
        {
            ["VERIFF_BASE_URL"] = "https://station.example",
            ["VERIFF_API_KEY"] = "key",
            ["VERIFF_SHARED_SECRET"] = "secret",
            ["VERIFF_SESSION_IDS"] = "1",
            [name] = value,
        };

        var outcome = await QuickstartOutcome.OfAsync(["--live", "--vendor", "veriff"], environment);

        outcome.ExitCode.ShouldBe(2);
        outcome.ErrorLines.ShouldHaveSingleItem().ShouldContain(expected);
    }

    [Fact]
    public async Task Rows_limit_what_is_read()
    {
        await using var sandbox = await VerificationSandbox.StartAsync(
            new SandboxOptions { Rows = 40 },
            TestContext.Current.CancellationToken
        );
        using var folder = new TemporaryFolder();
        var path = folder.Combine("rows.ndjson");

        var outcome = await QuickstartOutcome.OfAsync(
            ["--live", "--vendor", "veriff", "--rows", "7", "--export", path],
            VeriffVariables(sandbox.Veriff)
        );

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Table["veriff", "rows"].ShouldBe("7");
        File.ReadAllLines(path).Length.ShouldBe(7);
        sandbox.Veriff.Traffic.RowsSent.ShouldBeLessThan(7 + 7);
    }

    internal static Dictionary<string, string> VeriffVariables(VeriffSandbox veriff) =>
        new()
        {
            ["VERIFF_BASE_URL"] = veriff.BaseUrl.AbsoluteUri,
            ["VERIFF_API_KEY"] = veriff.ApiKey,
            ["VERIFF_SHARED_SECRET"] = veriff.SharedSecret,
            ["VERIFF_SESSION_IDS"] = string.Join(", ", veriff.SessionIds),
        };
}
