using System.Net;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Twilio;

public sealed class RateLimitTests : IAsyncLifetime
{
    private readonly ManualTimeProvider clock = new(ManualTimeProvider.Noon);
    private VerificationSandbox? sandbox;
    private VendorCaller? caller;

    private TwilioSandbox Twilio => sandbox.ShouldNotBeNull().Twilio;

    private VendorCaller Caller => caller.ShouldNotBeNull();

    public async ValueTask InitializeAsync()
    {
        sandbox = await VerificationSandbox.StartAsync(
            new SandboxOptions { Rows = 10, TimeProvider = clock },
            TestContext.Current.CancellationToken
        );
        caller = SandboxFixture.Twilio(Twilio);
    }

    public async ValueTask DisposeAsync()
    {
        caller?.Dispose();
        if (sandbox is not null)
            await sandbox.DisposeAsync();
    }

    [Fact]
    public async Task The_request_after_the_hundredth_must_wait_for_the_rest_of_the_minute()
    {
        await SpendAsync(100);
        clock.Advance(TimeSpan.FromSeconds(20.5));

        var refused = await Caller.GetAsync("/v2/Attempts");

        ErrorTests.ShouldBeError(refused, HttpStatusCode.TooManyRequests, 20429, "Too many requests");
        refused.Header("Retry-After").ShouldBe("40");
        clock.Advance(TimeSpan.FromSeconds(40));
        (await Caller.GetAsync("/v2/Attempts")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_minute_slides()
    {
        await SpendAsync(60);
        clock.Advance(TimeSpan.FromSeconds(30));
        await SpendAsync(40);
        (await Caller.GetAsync("/v2/Attempts")).Header("Retry-After").ShouldBe("30");

        clock.Advance(TimeSpan.FromSeconds(30));

        await SpendAsync(60);
        (await Caller.GetAsync("/v2/Attempts")).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Refused_and_unauthenticated_requests_do_not_count()
    {
        for (var request = 0; request < 110; request++)
            await Caller.GetAsync("/v2/Attempts", ("Authorization", "Basic wrong"));
        await SpendAsync(100);
        for (var request = 0; request < 10; request++)
            (await Caller.GetAsync("/v2/Attempts")).Status.ShouldBe(HttpStatusCode.TooManyRequests);

        clock.Advance(TimeSpan.FromMinutes(1));

        await SpendAsync(100);
    }

    private async Task SpendAsync(int requests)
    {
        for (var request = 0; request < requests; request++)
            (await Caller.GetAsync("/v2/Attempts?PageSize=1")).Status.ShouldBe(HttpStatusCode.OK);
    }
}
