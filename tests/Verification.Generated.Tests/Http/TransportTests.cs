using System.Net.Sockets;
using System.Text;
using Verification.Generated.Twilio;

namespace Verification.Generated.Tests.Http;

public sealed class TransportTests
{
    private const string Attempt = """{"sid":"VL1"}""";

    [Fact]
    public async Task Sends_basic_credentials_and_requests_json()
    {
        var vendor = new ScriptedVendor().ThenJson(Attempt);
        using var client = Clients.Twilio(vendor);

        (await client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken)).Sid.ShouldBe("VL1");

        var request = vendor.Requests.ShouldHaveSingleItem();
        request.Address.AbsoluteUri.ShouldBe("https://verify.twilio.com/v2/Attempts/VL1");
        request["Authorization"].ShouldBe("Basic " + Convert.ToBase64String("AC1:twilio-token"u8));
        request["Accept"].ShouldBe("application/json");
        request["User-Agent"].ShouldNotBeNull().ShouldStartWith("Verification.Generated/");
    }

    [Theory]
    [InlineData("\uFEFF{\"sid\":\"VL1\"}")]
    [InlineData(" \r\n{\"sid\":\"VL1\"} \n")]
    public async Task Accepts_a_byte_order_mark_and_white_space(string body)
    {
        using var client = Clients.Twilio(new ScriptedVendor().ThenJson(body));

        (await client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken)).Sid.ShouldBe("VL1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"+15550100001\"")]
    [InlineData("<html>+15550100001</html>")]
    [InlineData("{\"sid\":\"+15550100001\"")]
    [InlineData("{\"sid\":\"+15550100001\"} garbage")]
    [InlineData("{\"sid\":\"+15550100001\"}{}")]
    [InlineData("{\"sid\":+15550100001}")]
    [InlineData("{\"code\":20429,\"message\":\"+15550100001\"}")]
    [InlineData("{\"sid\":null,\"code\":20404,\"message\":\"+15550100001\"}")]
    [InlineData("{\"\\ud800\":\"+15550100001\"}")]
    public async Task A_success_that_cannot_be_decoded_is_one_kind_of_exception_without_content(string body)
    {
        using var client = Clients.Twilio(new ScriptedVendor().ThenJson(body));

        var exception = await Should.ThrowAsync<ResponseFormatException>(() => client.Attempts.GetAsync("VL1"));

        exception.ToString().ShouldNotContain("15550100001");
        exception.ToString().ShouldNotContain("html");
    }

    [Fact]
    public async Task Invalid_utf8_and_deep_nesting_are_format_errors()
    {
        byte[] invalid = [.. "{\"sid\":\""u8, 0xFF, .. "\"}"u8];
        var deep = Encoding.UTF8.GetBytes("{\"new\":" + new string('[', 80) + new string(']', 80) + "}");
        using var client = Clients.Twilio(new ScriptedVendor().Then(HttpStatusCode.OK, invalid).Then(HttpStatusCode.OK, deep));

        await Should.ThrowAsync<ResponseFormatException>(() => client.Attempts.GetAsync("VL1"));
        await Should.ThrowAsync<ResponseFormatException>(() => client.Attempts.GetAsync("VL1"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Stops_at_the_largest_body_allowed(bool isLengthKnown)
    {
        var body = Encoding.UTF8.GetBytes("{\"sid\":\"" + new string('V', 100_000) + "\"}");
        var vendor = isLengthKnown
            ? new ScriptedVendor().Then(HttpStatusCode.OK, body)
            : new ScriptedVendor().ThenStream(HttpStatusCode.OK, new OneWayStream(body));
        using var client = Clients.Twilio(vendor, options => options.MaximumResponseBytes = 50_000);

        var exception = await Should.ThrowAsync<ResponseTooLargeException>(() => client.Attempts.GetAsync("VL1"));

        exception.MaximumBytes.ShouldBe(50_000);
    }

    [Fact]
    public async Task Reads_a_body_of_exactly_the_largest_size_in_pieces()
    {
        var body = Encoding.UTF8.GetBytes("{\"sid\":\"" + new string('V', 100_000) + "\"}");
        using var client = Clients.Twilio(
            new ScriptedVendor().ThenStream(HttpStatusCode.OK, new OneWayStream(body)),
            options => options.MaximumResponseBytes = body.Length
        );

        (await client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken)).Sid.ShouldNotBeNull().Length.ShouldBe(100_000);
    }

    [Fact]
    public async Task Cancellation_has_the_callers_token()
    {
        using var source = new CancellationTokenSource();
        var vendor = new ScriptedVendor().Then(
            async (_, cancellationToken) =>
            {
                await source.CancelAsync();
                cancellationToken.ThrowIfCancellationRequested();
                throw new InvalidOperationException("The request was not cancelled.");
            }
        );
        using var client = Clients.Twilio(vendor);

        var exception = await Should.ThrowAsync<OperationCanceledException>(() => client.Attempts.GetAsync("VL1", source.Token));

        exception.CancellationToken.ShouldBe(source.Token);
    }

    [Fact]
    public async Task A_response_that_does_not_arrive_is_a_timeout()
    {
        var vendor = new ScriptedVendor().Then(
            async (_, cancellationToken) =>
            {
                var never = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
                return await never.Task.WaitAsync(cancellationToken);
            }
        );
        using var client = Clients.Twilio(
            vendor,
            options =>
            {
                options.TimeProvider = new ManualTime { Skips = _ => true };
                options.Timeout = TimeSpan.FromMilliseconds(20);
            }
        );

        (await Should.ThrowAsync<TimeoutException>(() => client.Attempts.GetAsync("VL1"))).Message.ShouldContain("0.02 seconds");
    }

    [Fact]
    public async Task A_connection_lost_within_the_body_is_a_connection_failure()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var responding = LoopbackServer.RespondOnceAsync(server, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"sid\":");
        using var client = new TwilioVerifyClient(
            new TwilioVerifyOptions
            {
                AccountSid = "AC1",
                AuthToken = "t",
                BaseUrl = new Uri($"http://{server.LocalEndpoint}"),
                Retry = Clients.Once(),
            }
        );

        await Should.ThrowAsync<HttpRequestException>(() => client.Attempts.GetAsync("VL1"));
        await responding;
    }

    [Fact]
    public async Task An_error_whose_body_is_cut_keeps_its_status_and_code()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var responding = LoopbackServer.RespondOnceAsync(
            server,
            "HTTP/1.1 429 Too Many Requests\r\nContent-Length: 100\r\n\r\n{\"code\":20429,\"mess"
        );
        using var client = new TwilioVerifyClient(
            new TwilioVerifyOptions
            {
                AccountSid = "AC1",
                AuthToken = "t",
                BaseUrl = new Uri($"http://{server.LocalEndpoint}"),
                Retry = Clients.Once(),
            }
        );

        var exception = await Should.ThrowAsync<VerificationApiException>(() => client.Attempts.GetAsync("VL1"));

        exception.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        exception.Code.ShouldBe("20429");
        await responding;
    }

    /// <summary>Returns a few bytes at a time and has no length.</summary>
    private sealed class OneWayStream(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 777)], cancellationToken);
    }
}
