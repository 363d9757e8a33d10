using System.Diagnostics;

namespace Verification.Generated.Tests.Handlers;

/// <summary>A request through a handler is reported as the same call of a typed client is, without what the caller wrote.</summary>
public sealed class HandlerTelemetryTests : IDisposable
{
    private readonly List<Activity> spans = [];
    private readonly ActivityListener listener;

    public HandlerTelemetryTests()
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
    }

    public static TheoryData<string> Vendors => [.. VendorCalls.Vendors];

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task It_has_a_span_of_the_operation_and_one_of_each_request(string vendor)
    {
        using var outer = new Activity("test").Start();
        var requests = 0;
        await using var server = new LoopbackExchange(_ =>
            Interlocked.Increment(ref requests) == 1 ? LoopbackExchange.Response("503 Busy", []) : LoopbackExchange.Ok("{}")
        );
        using var http = HandlerVendors.Open(vendor, server.Address);

        await http.GetStringAsync(HandlerVendors.Path(vendor) + "?planted=secret-person", TestContext.Current.CancellationToken);

        Activity[] own;
        lock (spans)
            own = [.. spans.Where(span => span.TraceId == outer.TraceId)];
        own.Length.ShouldBe(3);
        own[^1].DisplayName.ShouldBe(vendor + (vendor is "veriff" or "twilio" ? " listAttempts" : " listSessions"));
        own[..^1].Select(span => span.ParentSpanId).Distinct().ShouldBe([own[^1].SpanId]);
        own.SelectMany(span => span.TagObjects)
            .ShouldAllBe(tag => !$"{tag.Value}".Contains("planted") && !$"{tag.Value}".Contains("secret"));
    }

    public void Dispose() => listener.Dispose();
}
