using Verification.Generated.Didit;
using Verification.Generated.Twilio;

namespace Verification.Generated.Tests.Resilience;

public sealed class TimeoutTests
{
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(15);

    [Fact]
    public void Twilio_has_the_time_limit_that_it_documents()
    {
        new TwilioVerifyOptions().AttemptTimeout.ShouldBe(AttemptTimeout);
        new DiditOptions().AttemptTimeout.ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Decoding_counts_against_the_time_limit_and_can_be_cancelled(bool isCancelled)
    {
        using var source = new CancellationTokenSource();
        var clock = new ManualTime();
        var body = new MeasuredStream(
            """{"attempts":[{"sid":"VL1"}]}"""u8.ToArray(),
            atEnd: () =>
            {
                if (isCancelled)
                    source.Cancel();
                else
                    clock.Advance(TimeSpan.FromMinutes(6));
            }
        );
        using var client = Clients.Twilio(
            new ScriptedVendor().ThenStream(HttpStatusCode.OK, body),
            options =>
            {
                options.TimeProvider = clock;
                options.AttemptTimeout = Timeout.InfiniteTimeSpan;
            }
        );
        var reading = () => client.Attempts.ListPageAsync(cancellationToken: source.Token);

        if (isCancelled)
            (await Should.ThrowAsync<OperationCanceledException>(reading)).CancellationToken.ShouldBe(source.Token);
        else
            (await Should.ThrowAsync<TimeoutException>(reading)).Message.ShouldContain("within 300 seconds");
    }

    [Fact]
    public async Task A_request_without_a_response_is_retried()
    {
        var clock = new ManualTime { Skips = wait => wait < AttemptTimeout };
        var vendor = new ScriptedVendor().Then(NeverAsync).Then(NeverAsync).ThenJson("""{"sid":"VL1"}""");
        using var client = Clients.Retrying(vendor, options => options.TimeProvider = clock);
        var call = client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken);

        await vendor.Reached(1);
        clock.Advance(AttemptTimeout);
        await vendor.Reached(2);
        clock.Advance(AttemptTimeout);

        (await call).Sid.ShouldBe("VL1");
    }

    [Fact]
    public async Task The_last_attempt_that_takes_too_long_is_a_timeout()
    {
        var clock = new ManualTime { Skips = wait => wait < AttemptTimeout };
        var vendor = new ScriptedVendor().Then(HttpStatusCode.BadGateway).Then(NeverAsync);
        using var client = Clients.Retrying(
            vendor,
            options =>
            {
                options.TimeProvider = clock;
                options.Retry.MaximumRetries = 1;
            }
        );
        var call = client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken);

        await vendor.Reached(2);
        clock.Advance(AttemptTimeout);

        (await Should.ThrowAsync<TimeoutException>(() => call)).Message.ShouldBe(
            "twilio getAttempt: no complete response to a request within 15 seconds. If this is expected, raise AttemptTimeout in the options."
        );
    }

    [Fact]
    public async Task The_time_limit_of_the_call_ends_all_attempts_and_names_the_last_failure()
    {
        var clock = new ManualTime { Skips = wait => wait <= TimeSpan.FromSeconds(20) };
        var vendor = new ScriptedVendor().Then(HttpStatusCode.BadGateway).Then(NeverAsync);
        using var client = Clients.Retrying(
            vendor,
            options =>
            {
                options.TimeProvider = clock;
                options.AttemptTimeout = Timeout.InfiniteTimeSpan;
                options.Timeout = TimeSpan.FromSeconds(60);
            }
        );
        var call = client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken);
        await vendor.Reached(2);

        clock.Advance(TimeSpan.FromSeconds(60));

        var exception = await Should.ThrowAsync<TimeoutException>(() => call);
        exception.Message.ShouldContain("within 60 seconds, retries included");
        exception.InnerException.ShouldBeOfType<VerificationApiException>().Status.ShouldBe(HttpStatusCode.BadGateway);
    }

    [Fact]
    public async Task A_time_limit_of_the_handler_is_a_timeout_too()
    {
        var vendor = new ScriptedVendor()
            .Then((_, _) => throw new TaskCanceledException("connecting", new TimeoutException()))
            .ThenJson("""{"sid":"VL1"}""");
        using var client = Clients.Retrying(vendor, options => options.Retry.BaseDelay = TimeSpan.Zero);

        await client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken);

        vendor.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, typeof(TimeoutException))]
    [InlineData(HttpStatusCode.BadGateway, typeof(VerificationApiException))]
    public async Task A_server_that_drips_bytes_for_ever_exceeds_the_time_limit(HttpStatusCode status, Type expected)
    {
        var clock = new ManualTime();
        using var server = new LoopbackVendor();
        using var sockets = new SocketsHttpHandler();
        using var handler = new HeadObserver { InnerHandler = sockets };
        using var client = new DiditClient(
            new DiditOptions
            {
                ApiKey = "key",
                BaseUrl = server.Address,
                TimeProvider = clock,
                Retry = { MaximumRetries = 0 },
            },
            handler
        );
        var call = client.Sessions.ListPageAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var connection = await server.AcceptAsync();
        await connection.SendAsync(System.Text.Encoding.ASCII.GetBytes($"HTTP/1.1 {(int)status} x\r\n\r\n{{"));
        await handler.Head.Task;

        for (var second = 0; second < 30; second++)
        {
            call.IsCompleted.ShouldBeFalse();
            await connection.SendAsync(" "u8.ToArray());
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        // The status of an error is known before its body, and is not lost with it.
        (await Should.ThrowAsync(() => call, expected)).ShouldBeOfType(expected);
        await connection.ClosedByClientAsync();
    }

    private static async Task<HttpResponseMessage> NeverAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var never = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        return await never.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Reports when the head of a response has arrived.</summary>
    private sealed class HeadObserver : DelegatingHandler
    {
        internal TaskCompletionSource Head { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            Head.SetResult();
            return response;
        }
    }

    /// <summary>Reports when its last byte was read, and never fails.</summary>
    private sealed class MeasuredStream(byte[] content, Action atEnd) : MemoryStream(content)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await base.ReadAsync(buffer, CancellationToken.None);
            if (read == 0)
                atEnd();
            return read;
        }
    }
}
