using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Verification.Generated.Deepidv;

namespace Verification.Generated.Tests.Diagnostics;

/// <summary>
/// Spans, metrics and logs of one client. Every test has its own operation, since listeners receive events of the whole process.
/// </summary>
public sealed class TelemetryTests : IDisposable
{
    private readonly List<Activity> spans = [];
    private readonly List<(string Instrument, double Value, Dictionary<string, object?> Tags)> measurements = [];
    private readonly ActivityListener listener;
    private readonly MeterListener meters = new();
    private readonly CapturingLogger logs = new();
    private readonly string host = $"h{Guid.NewGuid():N}.example";

    public TelemetryTests()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Verification.Generated",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (spans)
                    spans.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);
        meters.InstrumentPublished = (instrument, meter) =>
        {
            if (instrument.Meter.Name == "Verification.Generated")
                meter.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measured(instrument, value, tags));
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measured(instrument, value, tags));
        meters.Start();
    }

    /// <summary>The spans that have ended so far; spans of other tests continue to arrive.</summary>
    private Activity[] Spans
    {
        get
        {
            lock (spans)
                return [.. spans];
        }
    }

    private (string Instrument, double Value, Dictionary<string, object?> Tags)[] Measurements
    {
        get
        {
            lock (measurements)
                return [.. measurements];
        }
    }

    public void Dispose()
    {
        listener.Dispose();
        meters.Dispose();
        logs.Dispose();
    }

    [Fact]
    public async Task A_list_has_one_span_per_page_with_one_span_per_request_below()
    {
        using var vendor = new ScriptedVendor();
        vendor
            .ThenJson("""{"sessions":[{"id":"1"},{"id":"2"}],"next_token":"t"}""")
            .Then(HttpStatusCode.ServiceUnavailable)
            .ThenJson("""{"sessions":[{"id":"3"}]}""");
        using var client = Client(vendor);

        await foreach (var _ in client.Sessions.List(new() { ExternalId = "secret-person" })) { }

        Activity[] requests = [.. Mine()];
        Activity[] pages = [.. Spans.Where(span => requests.Any(request => request.ParentSpanId == span.SpanId))];
        pages
            .Select(page => (page.DisplayName, page.GetTagItem("verification.rows")))
            .ShouldBe([("deepidv listSessions", (object)2), ("deepidv listSessions", 1)]);
        pages[0].GetTagItem("verification.query.names").ShouldBe("external_id,limit");
        requests
            .Select(request =>
                (
                    request.DisplayName,
                    request.Kind,
                    request.GetTagItem("http.response.status_code"),
                    request.GetTagItem("http.request.resend_count")
                )
            )
            .ShouldBe([
                ("GET /v1/sessions", ActivityKind.Client, (object)200, null),
                ("GET /v1/sessions", ActivityKind.Client, 503, null),
                ("GET /v1/sessions", ActivityKind.Client, 200, 1),
            ]);
        Spans.SelectMany(span => span.TagObjects).ShouldAllBe(tag => !$"{tag.Value}".Contains("secret-person", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Names_that_only_a_link_has_added_are_in_no_span()
    {
        using var vendor = new ScriptedVendor();
        vendor
            .ThenJson(
                """{"results":[],"next":"https://verification.didit.me/v3/sessions/?Maria-Mustermann=1&limit=100&sk_live_1&offset=1"}"""
            )
            .ThenJson("""{"results":[]}""");
        using var client = Clients.Didit(vendor);

        await client.Sessions.List().CountAsync(TestContext.Current.CancellationToken);

        var names = Spans.Select(span => span.GetTagItem("verification.query.names")).OfType<string>().ToArray();
        names.ShouldContain("limit");
        names.ShouldAllBe(text => !text.Contains("Maria", StringComparison.Ordinal) && !text.Contains("sk_live", StringComparison.Ordinal));
        vendor.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Requests_rows_retries_and_time_are_measured()
    {
        using var vendor = new ScriptedVendor();
        vendor.Then(HttpStatusCode.BadGateway).ThenJson("""{"sessions":[{"id":"1"},{"id":"2"}]}""");
        using var client = Client(vendor);

        await client.Sessions.ListPageAsync(TestContext.Current.CancellationToken);

        string[] names = [.. Measurements.Select(measurement => measurement.Instrument).Distinct()];
        names.ShouldBeSubsetOf([
            "verification.client.requests",
            "verification.client.rows",
            "verification.client.retries",
            "verification.client.call.duration",
            "verification.client.limiter.wait",
            "verification.client.signature.failures",
            "verification.client.misfits",
        ]);
        names.ShouldContain("verification.client.call.duration");
        Measurements.ShouldContain(measurement =>
            measurement.Instrument == "verification.client.retries" && (string?)measurement.Tags["error.type"] == "502"
        );
        Measurements.ShouldContain(measurement => measurement.Instrument == "verification.client.rows" && measurement.Value == 2);
        Measurements.ShouldAllBe(measurement => measurement.Tags.ContainsKey("verification.vendor"));
    }

    [Fact]
    public async Task A_response_without_a_valid_signature_is_counted_and_logged()
    {
        using var vendor = new ScriptedVendor().ThenJson("""{"status":"success","verifications":[]}""");
        var options = Clients.VeriffOptions();
        options.LoggerFactory = logs;
        using var client = new Verification.Generated.Veriff.VeriffClient(options, vendor);

        await Should.ThrowAsync<SignatureException>(() =>
            client.Attempts.ListPageAsync(Clients.SessionId, TestContext.Current.CancellationToken)
        );

        Measurements.ShouldContain(measurement =>
            measurement.Instrument == "verification.client.signature.failures"
            && (string?)measurement.Tags["verification.vendor"] == "veriff"
        );
        logs.Lines.ShouldContain("Error 4 veriff listAttempts: a response has no valid signature and was not read");
    }

    [Fact]
    public async Task Retries_and_failures_are_logged_without_anything_personal()
    {
        using var vendor = new ScriptedVendor();
        vendor.Then(HttpStatusCode.InternalServerError, "John Smith").Then(HttpStatusCode.Forbidden, "John Smith");
        using var client = Client(vendor);

        await Should.ThrowAsync<VerificationApiException>(() =>
            client.Sessions.ListPageAsync(new() { ExternalId = "secret-person" }, TestContext.Current.CancellationToken)
        );

        logs.Category.ShouldBe("Verification.Generated.deepidv");
        logs.Lines.ShouldContain(line => line.StartsWith("Warning 2 deepidv listSessions: retry 1 follows in"));
        logs.Lines.ShouldContain("Warning 5 deepidv listSessions: the call failed with 403");
        logs.Lines.ShouldAllBe(line => !line.Contains("Smith") && !line.Contains("secret") && !line.Contains("deepidv-key"));
    }

    private IEnumerable<Activity> Mine() => Spans.Where(span => (string?)span.GetTagItem("server.address") == host);

    private DeepidvClient Client(ScriptedVendor vendor) =>
        new(
            new DeepidvOptions
            {
                ApiKey = "deepidv-key",
                BaseUrl = new Uri($"https://{host}"),
                LoggerFactory = logs,
                Retry = new RetryOptions { BaseDelay = TimeSpan.Zero },
            },
            vendor
        );

    private void Measured(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        Dictionary<string, object?> named = new(tags.ToArray());
        lock (measurements)
            measurements.Add((instrument.Name, value, named));
    }

    private sealed class CapturingLogger : ILoggerFactory, ILogger
    {
        public string? Category { get; private set; }

        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName)
        {
            Category = categoryName;
            return this;
        }

        public void AddProvider(ILoggerProvider provider) { }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Add($"{logLevel} {eventId.Id} {formatter(state, exception)}");

        public void Dispose() { }
    }
}
