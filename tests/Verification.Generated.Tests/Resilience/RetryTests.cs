using System.Security.Authentication;
using Verification.Generated.Twilio;

namespace Verification.Generated.Tests.Resilience;

public sealed class RetryTests
{
    private const string Attempt = """{"sid":"VL1"}""";

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Retries_after_a_temporary_status(int status)
    {
        var vendor = new ScriptedVendor()
            .Then((HttpStatusCode)status)
            .Then((HttpStatusCode)status)
            .Then((HttpStatusCode)status)
            .ThenJson(Attempt);
        using var client = Patient(vendor, SkippingTime());

        (await client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken)).Sid.ShouldBe("VL1");

        vendor.Requests.Count.ShouldBe(4);
        vendor.Requests.ShouldAllBe(request => request["Authorization"] != null);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(501)]
    [InlineData(505)]
    public async Task Reports_any_other_status_at_once(int status)
    {
        var vendor = new ScriptedVendor().Then((HttpStatusCode)status, "", ("Retry-After", "0"));
        using var client = Patient(vendor, SkippingTime());

        (await Should.ThrowAsync<VerificationApiException>(() => client.Attempts.GetAsync("VL1"))).Status.ShouldBe((HttpStatusCode)status);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("""{"sid":""")]
    [InlineData("")]
    public async Task A_success_that_cannot_be_read_is_reported_at_once(string body)
    {
        var vendor = new ScriptedVendor().ThenJson(body);
        using var client = Patient(vendor, SkippingTime());

        await Should.ThrowAsync<ResponseFormatException>(() => client.Attempts.GetAsync("VL1"));

        vendor.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task After_the_last_retry_its_own_error_is_thrown_unchanged()
    {
        var vendor = new ScriptedVendor()
            .Then(HttpStatusCode.BadGateway)
            .Then(HttpStatusCode.BadGateway)
            .Then(HttpStatusCode.BadGateway)
            .Then(HttpStatusCode.ServiceUnavailable, """{"code":20503}""");
        using var client = Patient(vendor, SkippingTime());

        var exception = await Should.ThrowAsync<VerificationApiException>(() => client.Attempts.GetAsync("VL1"));

        exception.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        exception.Code.ShouldBe("20503");
        exception.InnerException.ShouldBeNull();
        vendor.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Zero_retries_send_one_request()
    {
        var vendor = new ScriptedVendor().Then(HttpStatusCode.ServiceUnavailable);
        using var client = Patient(vendor, SkippingTime(), options => options.Retry.MaximumRetries = 0);

        await Should.ThrowAsync<VerificationApiException>(() => client.Attempts.GetAsync("VL1"));

        vendor.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Retries_after_a_connection_that_failed_or_was_lost()
    {
        var vendor = new ScriptedVendor()
            .Then((_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError))
            .Then((_, _) => throw new IOException("reset"))
            .ThenStream(HttpStatusCode.OK, new CutStream())
            .ThenJson(Attempt);
        using var client = Patient(vendor, SkippingTime());

        (await client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken)).Sid.ShouldBe("VL1");
    }

    [Fact]
    public async Task A_connection_that_fails_each_time_stays_a_connection_failure()
    {
        var last = new HttpRequestException(HttpRequestError.NameResolutionError);
        var vendor = new ScriptedVendor().Then((_, _) => throw new HttpRequestException()).Then((_, _) => throw last);
        using var client = Patient(vendor, SkippingTime(), options => options.Retry.MaximumRetries = 1);

        (await Should.ThrowAsync<HttpRequestException>(() => client.Attempts.GetAsync("VL1"))).ShouldBeSameAs(last);
    }

    [Fact]
    public async Task A_certificate_that_is_not_trusted_is_reported_at_once()
    {
        var vendor = new ScriptedVendor().Then(
            (_, _) => throw new HttpRequestException(HttpRequestError.SecureConnectionError, "tls", new AuthenticationException())
        );
        using var client = Patient(vendor, SkippingTime());

        await Should.ThrowAsync<HttpRequestException>(() => client.Attempts.GetAsync("VL1"));

        vendor.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Waits_grow_and_are_spread_at_random_and_bounded()
    {
        var vendor = new ScriptedVendor();
        for (var attempt = 0; attempt < 9; attempt++)
            vendor.Then(HttpStatusCode.BadGateway);
        var random = new Random(42);
        var clock = SkippingTime();
        using var client = Patient(
            vendor,
            clock,
            options =>
                options.Retry = new RetryOptions
                {
                    MaximumRetries = 8,
                    BaseDelay = TimeSpan.FromSeconds(1),
                    MaximumDelay = TimeSpan.FromSeconds(20),
                    Randomizer = random.NextDouble,
                }
        );

        await Should.ThrowAsync<VerificationApiException>(() => client.Attempts.GetAsync("VL1"));

        clock.Skipped.Count.ShouldBe(8);
        clock.Skipped.ShouldAllBe(wait => wait > TimeSpan.Zero && wait <= TimeSpan.FromSeconds(20));
        clock.Skipped.Distinct().Count().ShouldBeGreaterThan(4);
        clock.Skipped[3].ShouldBeGreaterThan(clock.Skipped[0]);
        clock.Skipped[7].ShouldBe(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task The_redirects_of_a_retry_are_not_a_cycle()
    {
        var vendor = new ScriptedVendor()
            .ThenRedirect(HttpStatusCode.Found, "/moved/v2/Attempts/VL1")
            .Then(HttpStatusCode.BadGateway)
            .ThenRedirect(HttpStatusCode.Found, "/moved/v2/Attempts/VL1")
            .ThenJson(Attempt);
        using var client = Patient(vendor, SkippingTime());

        await client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken);

        vendor
            .Requests.Select(request => request.Address.AbsolutePath)
            .ShouldBe(["/v2/Attempts/VL1", "/moved/v2/Attempts/VL1", "/v2/Attempts/VL1", "/moved/v2/Attempts/VL1"]);
    }

    [Fact]
    public async Task Only_requests_that_change_nothing_are_sent_again()
    {
        RetryRule.IsRepeatable(HttpMethod.Get).ShouldBeTrue();
        RetryRule.IsRepeatable(HttpMethod.Head).ShouldBeTrue();
        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete })
        {
            RetryRule.IsRepeatable(method).ShouldBeFalse();
            var vendor = new ScriptedVendor().Then(HttpStatusCode.ServiceUnavailable);
            using var transport = new Transport(Settings(AtOnce), vendor);

            await Should.ThrowAsync<VerificationApiException>(() =>
                transport.SendAsync(
                    new Operation("vendor", "operation", method, "/"),
                    new RequestTargetBuilder("/").Build(),
                    body: null,
                    TestContext.Current.CancellationToken
                )
            );

            vendor.Requests.Count.ShouldBe(1);
        }
    }

    [Fact]
    public void Options_are_read_once()
    {
        var retry = new RetryOptions { MaximumRetries = 7 };
        var settings = Settings(options => options.Retry = retry);

        retry.MaximumRetries = 0;

        settings.Retry.MaximumRetries.ShouldBe(7);
    }

    private static TransportSettings Settings(Action<VerificationOptions>? configure = null)
    {
        var options = Clients.VeriffOptions();
        options.TimeProvider = SkippingTime();
        configure?.Invoke(options);
        return TransportSettings.From(
            options,
            "vendor",
            documentedLimit: null,
            options.BaseUrl!,
            new HeaderKeyAuthentication("x-api-key", "key")
        );
    }

    /// <summary>A retry would follow without a wait, and no time limit passes.</summary>
    private static void AtOnce(VerificationOptions options)
    {
        options.TimeProvider = new ManualTime();
        options.Retry = new RetryOptions { BaseDelay = TimeSpan.Zero };
    }

    private static ManualTime SkippingTime() => new() { Skips = _ => true };

    /// <summary>A client without time limits, so that every wait is one between attempts.</summary>
    private static TwilioVerifyClient Patient(ScriptedVendor vendor, TimeProvider clock, Action<VerificationOptions>? configure = null) =>
        Clients.Retrying(
            vendor,
            options =>
            {
                options.TimeProvider = clock;
                options.Timeout = Timeout.InfiniteTimeSpan;
                options.AttemptTimeout = Timeout.InfiniteTimeSpan;
                configure?.Invoke(options);
            }
        );

    /// <summary>A body whose connection is lost.</summary>
    private sealed class CutStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("reset");
    }
}
