using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests;

public sealed class SandboxTrafficTests
{
    [Fact]
    public async Task Requests_redirects_errors_rows_and_bytes_are_counted()
    {
        await using var sandbox = await VerificationSandbox.StartAsync(
            new SandboxOptions { Rows = 100 },
            TestContext.Current.CancellationToken
        );
        using var didit = SandboxFixture.Didit(sandbox.Didit);

        var page = await didit.GetAsync("/v3/sessions/?limit=7");
        var redirect = await didit.GetAsync("/v3/sessions?limit=7");
        var error = await didit.GetAsync("/v3/sessions/", ("x-api-key", "wrong"));

        var traffic = sandbox.Didit.Traffic;
        traffic.Requests.ShouldBe(3);
        traffic.Redirects.ShouldBe(1);
        traffic.Errors.ShouldBe(1);
        traffic.RowsSent.ShouldBe(7);
        traffic.BytesSent.ShouldBe(page.Body.Length + redirect.Body.Length + error.Body.Length);
        traffic
            .RecentRequests.Select(request => request with { ReceivedAt = default })
            .ShouldBe([
                new SandboxRequest("GET", "/v3/sessions/?limit=7", 200),
                new SandboxRequest("GET", "/v3/sessions?limit=7", 301),
                new SandboxRequest("GET", "/v3/sessions/", 401),
            ]);
        sandbox.Twilio.Traffic.Requests.ShouldBe(0);
    }

    [Fact]
    public async Task A_request_is_recorded_with_the_instant_of_its_arrival_on_the_sandboxs_clock()
    {
        var clock = new ManualTimeProvider(ManualTimeProvider.Noon);
        await using var sandbox = await VerificationSandbox.StartAsync(
            new SandboxOptions { Rows = 1, TimeProvider = clock },
            TestContext.Current.CancellationToken
        );
        using var deepidv = SandboxFixture.Deepidv(sandbox.Deepidv);
        var start = clock.GetUtcNow();

        await deepidv.GetAsync("/v1/sessions");
        clock.Advance(TimeSpan.FromSeconds(90));
        await deepidv.GetAsync("/v1/sessions");

        sandbox
            .Deepidv.Traffic.RecentRequests.Select(request => request.ReceivedAt - start)
            .ShouldBe([TimeSpan.Zero, TimeSpan.FromSeconds(90)]);
    }

    [Fact]
    public async Task Only_the_last_requests_are_kept()
    {
        var options = new SandboxOptions { Rows = 1, RecentRequestCapacity = 2 };
        await using var sandbox = await VerificationSandbox.StartAsync(options, TestContext.Current.CancellationToken);
        using var deepidv = SandboxFixture.Deepidv(sandbox.Deepidv);

        foreach (var limit in (int[])[1, 2, 3])
            await deepidv.GetAsync($"/v1/sessions?limit={limit}");

        sandbox.Deepidv.Traffic.Requests.ShouldBe(3);
        sandbox
            .Deepidv.Traffic.RecentRequests.Select(request => request.PathAndQuery)
            .ShouldBe(["/v1/sessions?limit=2", "/v1/sessions?limit=3"]);
    }
}
