using Verification.Generated.Deepidv;
using Verification.Generated.Didit;

namespace Verification.Generated.Tests.Http;

/// <summary>What one call does otherwise than the options of its client say.</summary>
public sealed class RequestOptionsTests
{
    private const string Attempt = """{"sid":"VL1"}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 3)]
    [InlineData(null, 4)]
    public async Task A_call_has_its_own_number_of_retries(int? retries, int requests)
    {
        var vendor = new ScriptedVendor();
        for (var request = 0; request < requests; request++)
            vendor.Then(HttpStatusCode.ServiceUnavailable);
        using var client = Clients.Retrying(vendor, options => options.Retry.BaseDelay = TimeSpan.Zero);

        await Should.ThrowAsync<VerificationApiException>(() =>
            client.Attempts.GetAsync("VL1", new RequestOptions { MaximumRetries = retries }, Token)
        );

        vendor.Requests.Count.ShouldBe(requests);
    }

    [Fact]
    public async Task A_call_may_retry_more_often_than_its_client()
    {
        var vendor = new ScriptedVendor().Then(HttpStatusCode.ServiceUnavailable).ThenJson(Attempt);
        using var client = Clients.Twilio(
            vendor,
            options => options.Retry = new RetryOptions { MaximumRetries = 0, BaseDelay = TimeSpan.Zero }
        );

        (await client.Attempts.GetAsync("VL1", new RequestOptions { MaximumRetries = 1 }, Token)).Sid.ShouldBe("VL1");
    }

    [Fact]
    public async Task A_call_has_its_own_time_limit()
    {
        var clock = new ManualTime();
        var vendor = new ScriptedVendor().Then(
            async (_, cancellationToken) =>
            {
                clock.Advance(TimeSpan.FromSeconds(3));
                var never = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
                return await never.Task.WaitAsync(cancellationToken);
            }
        );
        using var client = Clients.Twilio(vendor, options => options.TimeProvider = clock);

        (
            await Should.ThrowAsync<TimeoutException>(() =>
                client.Attempts.GetAsync("VL1", new RequestOptions { Timeout = TimeSpan.FromSeconds(2) }, Token)
            )
        ).Message.ShouldContain("within 2 seconds");
    }

    [Fact]
    public async Task Further_headers_go_with_every_request_of_the_call_and_with_no_other()
    {
        var vendor = new ScriptedVendor().Then(HttpStatusCode.ServiceUnavailable).ThenJson(Attempt).ThenJson(Attempt);
        using var client = Clients.Retrying(vendor, options => options.Retry.BaseDelay = TimeSpan.Zero);
        var options = new RequestOptions
        {
            Headers = new Dictionary<string, string> { ["X-Trace"] = "t-1", ["User-Agent"] = "acme/1.0" },
        };

        await client.Attempts.GetAsync("VL1", options, Token);
        await client.Attempts.GetAsync("VL1", Token);

        vendor.Requests.Select(request => request["X-Trace"]).ShouldBe(["t-1", "t-1", null]);
        vendor.Requests.Select(request => request["User-Agent"] == "acme/1.0").ShouldBe([true, true, false]);
    }

    [Theory]
    [InlineData("Authorization", "Basic x")]
    [InlineData("authorization", "Basic x")]
    [InlineData("Cookie", "a=b")]
    [InlineData("Host", "evil.example")]
    [InlineData("Transfer-Encoding", "chunked")]
    [InlineData("Content-Length", "5")]
    [InlineData("X-Trace", "a\r\nX-Other: b")]
    [InlineData("X-Trace", "ä")]
    [InlineData("X Trace", "x~y")]
    public async Task Headers_that_carry_credentials_or_framing_or_are_malformed_are_refused_before_sending(string name, string value)
    {
        var vendor = new ScriptedVendor();
        using var client = Clients.Twilio(vendor);
        var options = new RequestOptions { Headers = new Dictionary<string, string> { [name] = value } };

        var refusal = await Should.ThrowAsync<ArgumentException>(() => client.Attempts.GetAsync("VL1", options, Token));
        Should.Throw<ArgumentException>(() => client.Attempts.List(null, options));

        refusal.ParamName.ShouldBe("options");
        refusal.Message.ShouldNotContain(value);
        vendor.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Null_in_place_of_headers_is_refused_before_sending()
    {
        var vendor = new ScriptedVendor().ThenJson(Attempt);
        using var client = Clients.Twilio(vendor);

        var refusal = await Should.ThrowAsync<ArgumentException>(() =>
            client.Attempts.GetAsync("VL1", new RequestOptions { Headers = null! }, Token)
        );

        refusal.Message.ShouldContain("Headers is null");
        vendor.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Headers_with_the_key_or_the_signature_of_the_vendor_are_refused()
    {
        var vendor = new ScriptedVendor();
        using var didit = Clients.Didit(vendor);
        using var veriff = Clients.Veriff(vendor);
        var key = new RequestOptions { Headers = new Dictionary<string, string> { ["X-Api-Key"] = "other" } };
        var signature = new RequestOptions { Headers = new Dictionary<string, string> { ["x-hmac-signature"] = "other" } };

        await Should.ThrowAsync<ArgumentException>(() => didit.Sessions.ListPageAsync(null, key, Token));
        await Should.ThrowAsync<ArgumentException>(() => veriff.Attempts.ListPageAsync(Clients.SessionId, signature, Token));

        vendor.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    public async Task A_time_limit_that_is_no_time_is_refused(int seconds)
    {
        using var client = Clients.Twilio(new ScriptedVendor());

        await Should.ThrowAsync<ArgumentOutOfRangeException>(() =>
            client.Attempts.GetAsync("VL1", new RequestOptions { Timeout = TimeSpan.FromSeconds(seconds) }, Token)
        );
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() =>
            client.Attempts.GetAsync("VL1", new RequestOptions { MaximumRetries = -1 }, Token)
        );
    }

    [Fact]
    public async Task Every_response_is_shown_before_it_is_read_also_those_before_a_retry()
    {
        var vendor = new ScriptedVendor()
            .Then(HttpStatusCode.ServiceUnavailable, "", ("X-Request-Id", "r1"))
            .Then(HttpStatusCode.OK, Attempt, ("X-Request-Id", "r2"), ("X-Left", "7"));
        using var client = Clients.Retrying(vendor, options => options.Retry.BaseDelay = TimeSpan.Zero);
        var seen = new List<ResponseInfo>();

        await client.Attempts.GetAsync("VL1", new RequestOptions { OnResponse = seen.Add }, Token);

        seen.Select(response => ((int)response.Status, response.RequestId, response.Attempt)).ShouldBe([(503, "r1", 1), (200, "r2", 2)]);
        seen[1].Headers["x-left"].ShouldBe(["7"]);
        seen[1].Headers["content-type"].ShouldBe(["application/json"]);
        seen[1].ToString().ShouldNotContain("7");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task The_options_of_a_list_go_with_each_of_its_pages(int ahead)
    {
        var vendor = new ScriptedVendor()
            .ThenJson("""{"sessions":[{"id":"a"}],"next_token":"t"}""")
            .ThenJson("""{"sessions":[{"id":"b"}],"next_token":null}""");
        using var client = new DeepidvClient(
            new DeepidvOptions
            {
                ApiKey = "deepidv-key",
                Retry = Clients.Once(),
                Paging = new PagingOptions { ReadAhead = ahead },
            },
            vendor
        );
        var shown = 0;
        var options = new RequestOptions
        {
            Headers = new Dictionary<string, string> { ["X-Trace"] = "t-1" },
            OnResponse = _ => Interlocked.Increment(ref shown),
        };

        (await client.Sessions.List(new() { ByOrganization = true }, options).CountAsync(Token)).ShouldBe(2);

        shown.ShouldBe(2);
        vendor.Requests.Select(request => request["X-Trace"]).ShouldBe(["t-1", "t-1"]);
    }

    [Fact]
    public async Task The_options_of_a_list_of_both_kinds_go_with_both()
    {
        const string Page = """{"count":0,"next":null,"previous":null,"results":[]}""";
        var vendor = new ScriptedVendor().ThenJson(Page).ThenJson(Page);
        using var client = Clients.Didit(vendor);
        var options = new RequestOptions { Headers = new Dictionary<string, string> { ["X-Trace"] = "t-1" } };

        (await client.Sessions.List(new() { SessionKind = SessionKind.All }, options).CountAsync(Token)).ShouldBe(0);

        vendor.Requests.Select(request => request["X-Trace"]).ShouldBe(["t-1", "t-1"]);
    }

    [Fact]
    public async Task What_the_callers_code_throws_ends_the_call_as_it_is()
    {
        var vendor = new ScriptedVendor().ThenJson(Attempt);
        using var client = Clients.Retrying(vendor, _ => { });
        var own = new TimeoutException("mine");

        var thrown = await Should.ThrowAsync<TimeoutException>(() =>
            client.Attempts.GetAsync("VL1", new RequestOptions { OnResponse = _ => throw own }, Token)
        );

        thrown.ShouldBeSameAs(own);
        vendor.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public void Options_as_text_name_headers_and_not_their_values() =>
        new RequestOptions { Headers = new Dictionary<string, string> { ["X-Trace"] = "secret" } }
            .ToString()
            .ShouldSatisfyAllConditions(text => text.ShouldContain("X-Trace"), text => text.ShouldNotContain("secret"));
}
