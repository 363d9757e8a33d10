using System.Text;

namespace Verification.Generated.Tests.Handlers;

/// <summary>What a handler gives back, and the exceptions of what it does not.</summary>
public sealed class ResponseTests
{
    private const string Path = "v1/sessions";

    public static TheoryData<string> Vendors => [.. VendorCalls.Vendors];

    [Theory]
    [InlineData(true, HttpCompletionOption.ResponseContentRead)]
    [InlineData(true, HttpCompletionOption.ResponseHeadersRead)]
    [InlineData(false, HttpCompletionOption.ResponseContentRead)]
    [InlineData(false, HttpCompletionOption.ResponseHeadersRead)]
    public async Task A_wrong_or_missing_signature_is_refused_before_a_byte_is_handed_on(bool isWrong, HttpCompletionOption completion)
    {
        byte[] body = [.. "{\"status\":\"success\",\"verifications\":[]}"u8];
        await using var server = new LoopbackExchange(_ =>
            LoopbackExchange.Unsigned("200 OK", body, isWrong ? ["X-HMAC-SIGNATURE: " + new string('0', 64)] : [])
        );
        using var http = HandlerVendors.Open("veriff", server.Address);

        await Should.ThrowAsync<SignatureException>(() =>
            http.GetAsync(HandlerVendors.Path("veriff"), completion, TestContext.Current.CancellationToken)
        );

        server.Heads.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task A_busy_vendor_is_asked_again_and_a_missing_resource_is_a_typed_exception(string vendor)
    {
        var requests = 0;
        await using var server = new LoopbackExchange(_ =>
            Interlocked.Increment(ref requests) switch
            {
                1 => LoopbackExchange.Response("503 Busy", []),
                2 => LoopbackExchange.Response("429 Slow", [], "Retry-After: 0"),
                _ => LoopbackExchange.Response("404 Gone", [.. "{\"code\":20404}"u8]),
            }
        );
        using var http = HandlerVendors.Open(vendor, server.Address);

        var exception = await Should.ThrowAsync<VerificationApiException>(() =>
            http.GetAsync(HandlerVendors.Path(vendor), TestContext.Current.CancellationToken)
        );

        exception.Status.ShouldBe(HttpStatusCode.NotFound);
        exception.Code.ShouldBe("20404");
        server.Heads.Count.ShouldBe(3);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task A_body_beyond_the_limit_is_refused(string vendor)
    {
        await using var server = new LoopbackExchange(_ => LoopbackExchange.Ok(new string(' ', 2000)));
        using var http = HandlerVendors.Open(vendor, server.Address, options => options.MaximumResponseBytes = 1999);

        await Should.ThrowAsync<ResponseTooLargeException>(() =>
            http.GetAsync(HandlerVendors.Path(vendor), TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task The_limit_of_HttpClient_holds_too_and_the_buffer_is_cleared()
    {
        await using var server = new LoopbackExchange(_ => LoopbackExchange.Ok(new string('x', 2000)));
        using var http = HandlerVendors.Open("deepidv", server.Address);
        http.MaxResponseContentBufferSize = 1999;

        var exception = await Should.ThrowAsync<HttpRequestException>(() => http.GetAsync(Path, TestContext.Current.CancellationToken));

        exception.HttpRequestError.ShouldBe(HttpRequestError.ConfigurationLimitExceeded);
        exception.Message.ShouldNotContain("xxx");
    }

    [Fact]
    public async Task A_request_beyond_the_time_limit_of_the_options_is_a_timeout()
    {
        using var silent = new LoopbackVendor();
        using var http = HandlerVendors.Open(
            "deepidv",
            silent.Address,
            options =>
            {
                options.AttemptTimeout = TimeSpan.FromMilliseconds(30);
                options.Retry.MaximumRetries = 0;
            }
        );

        await Should.ThrowAsync<TimeoutException>(() => http.GetAsync(Path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_time_limit_of_HttpClient_ends_the_call_as_HttpClient_says_it()
    {
        using var silent = new LoopbackVendor();
        using var http = HandlerVendors.Open("deepidv", silent.Address);
        http.Timeout = TimeSpan.FromMilliseconds(30);

        var exception = await Record.ExceptionAsync(() => http.GetAsync(Path, TestContext.Current.CancellationToken));

        exception.ShouldBeOfType<TaskCanceledException>();
        exception.InnerException.ShouldBeOfType<TimeoutException>();
    }

    [Fact]
    public async Task The_caller_ends_a_call_and_its_connection()
    {
        using var silent = new LoopbackVendor();
        using var http = HandlerVendors.Open("deepidv", silent.Address);
        using var cancelling = new CancellationTokenSource();

        var calling = http.GetAsync(Path, cancelling.Token);
        using var connection = await silent.AcceptAsync();
        await cancelling.CancelAsync();

        var exception = await Record.ExceptionAsync(() => calling);
        exception.ShouldBeAssignableTo<OperationCanceledException>()!.CancellationToken.ShouldBe(cancelling.Token);
        await connection.ClosedByClientAsync();
    }

    [Fact]
    public async Task A_body_that_is_cut_is_requested_again()
    {
        var requests = 0;
        await using var server = new LoopbackExchange(_ =>
            Interlocked.Increment(ref requests) == 1
                ? Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 10\r\nConnection: close\r\n\r\n{\"a\"")
                : LoopbackExchange.Ok("{}")
        );
        using var http = HandlerVendors.Open("deepidv", server.Address);

        (await http.GetStringAsync(Path, TestContext.Current.CancellationToken)).ShouldBe("{}");

        server.Heads.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Requests_wait_for_the_limiter_of_the_options()
    {
        using var limiter = new CountingLimiter();
        await using var server = new LoopbackExchange(_ => LoopbackExchange.Ok("{}"));
        using var http = HandlerVendors.Open("deepidv", server.Address, options => options.RateLimiter = limiter);

        await http.GetStringAsync(Path, TestContext.Current.CancellationToken);
        await http.GetStringAsync(Path, TestContext.Current.CancellationToken);

        limiter.Leases.ShouldBe(2);
    }
}
