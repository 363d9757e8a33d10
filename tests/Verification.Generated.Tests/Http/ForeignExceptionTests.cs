namespace Verification.Generated.Tests.Http;

/// <summary>For anything that a handler throws or returns, callers get only the exceptions that they expect.</summary>
public sealed class ForeignExceptionTests
{
    private const string Phone = "+15550104242";

    private static readonly Dictionary<string, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>> Failures = new()
    {
        ["InvalidOperationException"] = (_, _) => throw new InvalidOperationException("wrong"),
        ["ObjectDisposedException"] = (_, _) => throw new ObjectDisposedException("handler"),
        ["NullReferenceException"] = (request, _) =>
            Task.FromResult(new HttpResponseMessage { ReasonPhrase = request.Headers.Host!.Trim() }),
        ["ArgumentException"] = (request, _) => throw new ArgumentException("wrong", nameof(request)),
        ["FormatException"] = (_, _) => throw new FormatException("wrong"),
        ["AggregateException"] = (_, _) => throw new AggregateException(new InvalidOperationException("wrong")),
        ["a cancellation of its own"] = (_, _) => throw new OperationCanceledException("wrong"),
        ["no response"] = (_, _) => Task.FromResult<HttpResponseMessage>(null!),
        ["a task that failed"] = (_, _) => Task.FromException<HttpResponseMessage>(new InvalidCastException("wrong")),
        ["a body that fails"] = (request, _) =>
            Task.FromResult(new HttpResponseMessage { RequestMessage = request, Content = new StreamContent(new FailingStream()) }),
        ["an error body that fails"] = (request, _) =>
            Task.FromResult(
                new HttpResponseMessage(HttpStatusCode.NotFound)
                {
                    RequestMessage = request,
                    Content = new StreamContent(new FailingStream()),
                }
            ),
    };

    public static TheoryData<string, string> Cases =>
        [.. from vendor in VendorCalls.Vendors from failure in Failures.Keys select new TheoryDataRow<string, string>(vendor, failure)];

    public static TheoryData<string> Kinds => [.. Failures.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_handler_that_fails_is_a_connection_failure(string vendor, string failure)
    {
        var script = new ScriptedVendor().Then(Failures[failure]);

        var exception = await Should.ThrowAsync<HttpRequestException>(() => VendorCalls.SendAsync(vendor, script));

        exception.Message.ShouldStartWith(vendor + " ");
        exception.Message.ShouldNotContain("wrong");
        exception.InnerException.ShouldNotBeNull();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_is_not_retried(string failure)
    {
        var script = new ScriptedVendor().Then(Failures[failure]);
        using var client = Clients.Retrying(
            script,
            options => options.TimeProvider = new ManualTime { Skips = wait => wait < TimeSpan.FromSeconds(15) }
        );

        await Should.ThrowAsync<HttpRequestException>(() => client.Attempts.GetAsync("VL1"));

        script.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_disposed_client_throws_ObjectDisposedException()
    {
        var client = Clients.Twilio(new ScriptedVendor());
        client.Dispose();

        await Should.ThrowAsync<ObjectDisposedException>(() => client.Attempts.GetAsync("VL1"));
    }

    [Fact]
    public async Task A_cancellation_by_the_caller_stays_one_whatever_the_handler_throws()
    {
        using var source = new CancellationTokenSource();
        var script = new ScriptedVendor().Then(
            async (_, _) =>
            {
                await source.CancelAsync();
                throw new OperationCanceledException();
            }
        );
        using var client = Clients.Twilio(script);

        (
            await Should.ThrowAsync<OperationCanceledException>(() => client.Attempts.GetAsync("VL1", source.Token))
        ).CancellationToken.ShouldBe(source.Token);
    }

    private sealed class FailingStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException("wrong");
    }
}
