using System.Net;
using System.Net.Sockets;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests;

public sealed class VerificationSandboxTests
{
    public static TheoryData<SandboxOptions, string> BadOptions =>
        new()
        {
            {
                new SandboxOptions { Rows = -1 },
                nameof(SandboxOptions.Rows)
            },
            {
                new SandboxOptions { Rows = SandboxOptions.MaximumRows + 1 },
                nameof(SandboxOptions.Rows)
            },
            {
                new SandboxOptions { Port = -1 },
                nameof(SandboxOptions.Port)
            },
            {
                new SandboxOptions { Port = SandboxOptions.MaximumPort + 1 },
                nameof(SandboxOptions.Port)
            },
            {
                new SandboxOptions { RecentRequestCapacity = -1 },
                nameof(SandboxOptions.RecentRequestCapacity)
            },
        };

    [Theory]
    [MemberData(nameof(BadOptions), DisableDiscoveryEnumeration = true)]
    public async Task An_option_out_of_range_is_named(SandboxOptions options, string name)
    {
        var exception = await Should.ThrowAsync<ArgumentOutOfRangeException>(() =>
            VerificationSandbox.StartAsync(options, TestContext.Current.CancellationToken)
        );

        exception.ParamName.ShouldBe(name);
    }

    [Fact]
    public async Task Four_consecutive_ports_are_taken_and_freed()
    {
        var port = FreePort();
        var options = new SandboxOptions { Port = port, Rows = 1 };

        await using (var first = await VerificationSandbox.StartAsync(options, TestContext.Current.CancellationToken))
        {
            first.Veriff.BaseUrl.ShouldBe(new Uri($"http://127.0.0.1:{port}/"));
            first.Twilio.BaseUrl.Port.ShouldBe(port + 1);
            first.Didit.BaseUrl.Port.ShouldBe(port + 2);
            first.Deepidv.BaseUrl.Port.ShouldBe(port + 3);
            var exception = await Should.ThrowAsync<IOException>(() =>
                VerificationSandbox.StartAsync(options, TestContext.Current.CancellationToken)
            );
            exception.Message.ShouldContain($"127.0.0.1:{port} for Veriff");
        }

        await using var second = await VerificationSandbox.StartAsync(options, TestContext.Current.CancellationToken);
        second.Veriff.BaseUrl.Port.ShouldBe(port);
    }

    [Fact]
    public async Task Without_rows_every_list_is_empty()
    {
        await using var sandbox = await VerificationSandbox.StartAsync(
            new SandboxOptions { Rows = 0 },
            TestContext.Current.CancellationToken
        );
        using var twilio = SandboxFixture.Twilio(sandbox.Twilio);
        using var didit = SandboxFixture.Didit(sandbox.Didit);
        using var deepidv = SandboxFixture.Deepidv(sandbox.Deepidv);

        sandbox.Veriff.SessionIds.ShouldBeEmpty();
        (await twilio.GetAsync("/v2/Attempts")).Json.GetProperty("attempts").GetArrayLength().ShouldBe(0);
        (await didit.GetAsync("/v3/sessions/?session_kind=all")).Json.GetProperty("count").GetInt32().ShouldBe(0);
        (await deepidv.GetAsync("/v1/sessions?by_organization=true")).Text.ShouldBe("""{"sessions":[],"next_token":null}""");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return Math.Min(((IPEndPoint)listener.LocalEndpoint).Port, SandboxOptions.MaximumPort);
    }
}
