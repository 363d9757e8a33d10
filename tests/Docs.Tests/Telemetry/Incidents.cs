using System.Net;
using System.Net.Http.Headers;
using System.Threading.RateLimiting;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;
using Verification.Runtime;

namespace Docs.Tests.Telemetry;

/// <summary>Calls that cause everything that telemetry has a name for, including a value that does not fit.</summary>
internal static class Incidents
{
    private const string Page = """{"attempts":[{"sid":"VL1","date_created":"never"}],"meta":{}}""";

    public static async Task HappenAsync(TelemetryRecording recording, CancellationToken cancellationToken)
    {
        await RetryBehindTheLimiterAsync(recording, cancellationToken);
        await FailToConnectAsync(recording, cancellationToken);
        await LackASignatureAsync(recording, cancellationToken);
    }

    private static async Task RetryBehindTheLimiterAsync(TelemetryRecording recording, CancellationToken cancellationToken)
    {
        using var limiter = new ConcurrencyLimiter(new() { PermitLimit = 1, QueueLimit = 1 });
        using var vendor = new Responses(HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK);
        using var client = new TwilioVerifyClient(TwilioOptions(recording, limiter), vendor);
        var before = await limiter.AcquireAsync(1, cancellationToken);

        var reading = client.Attempts.ListPageAsync(new() { PageSize = 1 }, cancellationToken);
        limiter.GetStatistics()!.CurrentQueuedCount.ShouldBe(1);
        before.Dispose();

        (await reading).Attempts.Count.ShouldBe(1);
    }

    private static async Task FailToConnectAsync(TelemetryRecording recording, CancellationToken cancellationToken)
    {
        using var unreachable = new Responses();
        using var client = new TwilioVerifyClient(TwilioOptions(recording, limiter: null), unreachable);
        await Should.ThrowAsync<HttpRequestException>(() => client.Attempts.ListPageAsync(cancellationToken));
    }

    private static async Task LackASignatureAsync(TelemetryRecording recording, CancellationToken cancellationToken)
    {
        using var vendor = new Responses(HttpStatusCode.OK);
        using var client = new VeriffClient(
            new()
            {
                BaseUrl = new("https://veriff.example"),
                ApiKey = "key",
                SharedSecret = "secret",
                LoggerFactory = recording,
            },
            vendor
        );
        await Should.ThrowAsync<SignatureException>(() =>
            client.Attempts.ListPageAsync("aea9ba6d-1b47-47fc-a4fc-f72b6d3584a7", cancellationToken)
        );
    }

    private static TwilioVerifyOptions TwilioOptions(TelemetryRecording recording, RateLimiter? limiter) =>
        new()
        {
            AccountSid = "AC1",
            AuthToken = "token",
            LoggerFactory = recording,
            RateLimiter = limiter,
            Retry = new RetryOptions { MaximumRetries = 1, BaseDelay = TimeSpan.Zero },
        };

    /// <summary>Responds with a page and these statuses; after them, the connection fails.</summary>
    private sealed class Responses(params HttpStatusCode[] statuses) : HttpMessageHandler
    {
        private readonly Queue<HttpStatusCode> waiting = new(statuses);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            waiting.TryDequeue(out var status)
                ? Task.FromResult(
                    new HttpResponseMessage(status)
                    {
                        RequestMessage = request,
                        Content = new StringContent(Page, new MediaTypeHeaderValue("application/json")),
                    }
                )
                : throw new HttpRequestException(HttpRequestError.ConnectionError);
    }
}
