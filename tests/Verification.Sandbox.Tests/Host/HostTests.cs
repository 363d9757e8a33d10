using System.Globalization;
using System.Net;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Host;

public sealed class HostTests
{
    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task It_prints_addresses_and_credentials_and_stops_on_a_signal(string signal)
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows has no signals to send to another process.");
        using var host = new HostProcess("--port", "0", "--rows", "5", "--seed", "9");

        var lines = await host.ReadUntilAsync("Running until Ctrl-C");

        var address = lines.Find(line => line.StartsWith("deepidv", StringComparison.Ordinal)).ShouldNotBeNull().Split(' ')[^1];
        using var caller = new VendorCaller(new Uri(address), ("x-api-key", lines[^2].Split(' ')[^1]));
        (await caller.GetAsync("/v1/sessions?by_organization=true")).Json.GetProperty("sessions").GetArrayLength().ShouldBe(5);
        await host.SignalAsync(signal);
        (var exitCode, _, var error) = await host.FinishAsync();
        exitCode.ShouldBe(0);
        error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--rows must be a whole number from 0 to 10000000, not 'many'.", "--rows", "many")]
    [InlineData("--port must be a whole number from 0 to 65532, not '65533'.", "--port", "65533")]
    [InlineData("--fault-rate must be a number from 0 to 1, not '1.5'.", "--fault-rate", "1.5")]
    [InlineData("--fault-seed must be a whole number from -2147483648 to 2147483647, not '0.5'.", "--fault-seed", "0.5")]
    [InlineData("Unrecognized command or argument '--sede'.", "--sede", "1")]
    public async Task Bad_usage_is_one_line_and_exit_code_2(string message, params string[] arguments)
    {
        using var host = new HostProcess(arguments);

        (var exitCode, var output, var error) = await host.FinishAsync();

        exitCode.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldBe(message + " Try --help." + Environment.NewLine);
    }

    [Fact]
    public async Task Faults_occur_at_the_rate_and_the_limit_is_off()
    {
        using var host = new HostProcess("--port", "0", "--rows", "1", "--no-rate-limit", "--fault-rate", "0.25", "--fault-seed", "-7");
        var lines = await host.ReadUntilAsync("Running until Ctrl-C");
        var twilio = new Uri(lines.Find(line => line.StartsWith("Twilio", StringComparison.Ordinal)).ShouldNotBeNull().Split(' ')[^1]);
        var account = lines.Find(line => line.Contains("account SID", StringComparison.Ordinal)).ShouldNotBeNull().Split(' ')[^1];
        var token = lines.Find(line => line.Contains("auth token", StringComparison.Ordinal)).ShouldNotBeNull().Split(' ')[^1];
        using VendorCaller caller = new(twilio, ("Authorization", SandboxFixture.Basic(account, token)));

        var planned = (await caller.GetAsync("/__sandbox/faults")).Json[0];
        await caller.SendAsync(HttpMethod.Delete, "/__sandbox/faults", []);

        planned.GetProperty("rate").GetDouble().ShouldBe(0.25);
        planned.GetProperty("seed").GetInt32().ShouldBe(-7);
        for (var request = 0; request < 110; request++)
            (await caller.GetAsync("/v2/Attempts")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_taken_port_is_one_line_and_exit_code_1()
    {
        await using var sandbox = await VerificationSandbox.StartAsync(
            new SandboxOptions { Rows = 1 },
            TestContext.Current.CancellationToken
        );
        var port = sandbox.Veriff.BaseUrl.Port.ToString(CultureInfo.InvariantCulture);
        using var host = new HostProcess("--port", port);

        (var exitCode, var output, var error) = await host.FinishAsync();

        exitCode.ShouldBe(1);
        output.ShouldBeEmpty();
        error.TrimEnd().ShouldContain($"127.0.0.1:{port}");
        error.TrimEnd().ShouldNotContain('\n');
    }

    [Fact]
    public async Task Help_shows_examples()
    {
        using var host = new HostProcess("--help");

        (var exitCode, var output, _) = await host.FinishAsync();

        exitCode.ShouldBe(0);
        output.ShouldContain("verification-sandbox --port 5080 --rows 10000 --seed 1");
    }
}
