using System.Threading.RateLimiting;
using Verification.Generated.Didit;

namespace Verification.Generated.Tests.Resilience;

public sealed class RateLimiterTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact(Timeout = 60_000)]
    public async Task Twilio_gets_a_hundred_requests_per_minute_and_the_next_one_waits()
    {
        var clock = new ManualTime();
        var vendor = Responding(101);
        using var client = Clients.Retrying(vendor, options => options.TimeProvider = clock);
        for (var request = 0; request < 100; request++)
            await client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken);

        var waiting = client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken);
        vendor.Requests.Count.ShouldBe(100);
        clock.Advance(Minute);

        await waiting;
        vendor.Requests.Count.ShouldBe(101);
    }

    [Fact]
    public async Task Waiting_for_the_limiter_is_no_timeout_however_long()
    {
        var clock = new ManualTime();
        using var limiter = RateLimiters.SlidingWindow(1, TimeSpan.FromHours(1), clock);
        using var client = Clients.Retrying(
            Responding(2),
            options =>
            {
                options.TimeProvider = clock;
                options.RateLimiter = limiter;
            }
        );
        await client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken);
        var waiting = client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken);

        clock.Advance(TimeSpan.FromHours(1));

        (await waiting).Sid.ShouldBe("VL1");
    }

    [Fact]
    public async Task Waiting_for_the_limiter_can_be_cancelled()
    {
        using var limiter = RateLimiters.SlidingWindow(1, Minute, new ManualTime());
        using var lease = limiter.AttemptAcquire();
        using var client = Clients.Retrying(new ScriptedVendor(), options => options.RateLimiter = limiter);
        using var source = new CancellationTokenSource();
        var waiting = client.Attempts.GetAsync("VL1", source.Token);

        await source.CancelAsync();

        (await Should.ThrowAsync<OperationCanceledException>(() => waiting)).CancellationToken.ShouldBe(source.Token);
    }

    [Fact]
    public async Task Every_retry_and_redirect_is_a_request()
    {
        using var limiter = RateLimiters.SlidingWindow(10, Minute, new ManualTime());
        var vendor = new ScriptedVendor()
            .Then(HttpStatusCode.BadGateway)
            .Then((_, _) => throw new HttpRequestException())
            .ThenRedirect(HttpStatusCode.Found, "/moved/v2/Attempts/VL1")
            .ThenJson("""{"sid":"VL1"}""");
        using var client = Clients.Retrying(
            vendor,
            options =>
            {
                options.RateLimiter = limiter;
                options.Retry.BaseDelay = TimeSpan.Zero;
            }
        );

        await client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken);

        limiter.GetStatistics().ShouldNotBeNull().CurrentAvailablePermits.ShouldBe(6);
    }

    [Fact]
    public async Task One_request_at_a_time_suffices_for_redirects()
    {
        using var limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 10 });
        var vendor = new ScriptedVendor().ThenRedirect(HttpStatusCode.Found, "/moved/v2/Attempts/VL1").ThenJson("""{"sid":"VL1"}""");
        using var client = Clients.Retrying(vendor, options => options.RateLimiter = limiter);

        await client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken);

        limiter.GetStatistics().ShouldNotBeNull().CurrentAvailablePermits.ShouldBe(1);
    }

    [Fact]
    public async Task A_limiter_is_shared_by_several_clients_and_survives_them()
    {
        using var limiter = RateLimiters.SlidingWindow(2, Minute, new ManualTime());
        for (var number = 0; number < 2; number++)
        {
            using var client = Clients.Retrying(Responding(1), options => options.RateLimiter = limiter);
            await client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken);
        }

        limiter.AttemptAcquire().IsAcquired.ShouldBeFalse();
    }

    [Fact]
    public async Task None_permits_everything()
    {
        using var client = Clients.Retrying(
            Responding(500),
            options =>
            {
                options.TimeProvider = new ManualTime();
                options.RateLimiter = RateLimiters.None;
            }
        );

        for (var request = 0; request < 500; request++)
            await client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken);
        RateLimiters.None.Dispose();
        RateLimiters.None.AttemptAcquire(1000).IsAcquired.ShouldBeTrue();
    }

    [Fact]
    public async Task A_vendor_without_a_documented_limit_has_none()
    {
        var vendor = new ScriptedVendor();
        for (var request = 0; request < 200; request++)
            vendor.ThenJson("""{"results":[]}""");
        using var client = new DiditClient(new DiditOptions { ApiKey = "key", TimeProvider = new ManualTime() }, vendor);

        for (var request = 0; request < 200; request++)
            await client.Sessions.ListPageAsync(cancellationToken: TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_limiter_that_refuses_is_reported_and_nothing_is_sent()
    {
        using var limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 0 });
        using var lease = limiter.AttemptAcquire();
        using var client = Clients.Retrying(new ScriptedVendor(), options => options.RateLimiter = limiter);

        (await Should.ThrowAsync<InvalidOperationException>(() => client.Attempts.GetAsync("VL1"))).Message.ShouldContain("QueueLimit");
    }

    [Fact]
    public async Task Disposing_the_client_ends_the_waiting()
    {
        var vendor = Responding(100);
        var client = Clients.Retrying(vendor, options => options.TimeProvider = new ManualTime());
        for (var request = 0; request < 100; request++)
            await client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken);
        var waiting = client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken);

        client.Dispose();

        await Should.ThrowAsync<ObjectDisposedException>(() => waiting);
    }

    private static ScriptedVendor Responding(int times)
    {
        var vendor = new ScriptedVendor();
        for (var request = 0; request < times; request++)
            vendor.ThenJson("""{"sid":"VL1"}""");
        return vendor;
    }
}
