using System.Globalization;
using System.Net;
using System.Text;
using Verification.Sandbox.Faults;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Faults;

public sealed class ControlTests : FaultySandbox
{
    private const string Path = "/__sandbox/faults";

    public static TheoryData<string, SandboxFault> Kinds =>
        new()
        {
            {
                """{"kind":"status","status":503,"retryAfter":1.5,"body":"later","contentType":"text/plain"}""",
                new StatusFault(503, TimeSpan.FromSeconds(1.5), null, "later", "text/plain")
            },
            {
                """{"status":429,"retryAfterDate":"2026-03-14T12:00:00Z","kind":"status"}""",
                new StatusFault(429, RetryAfterDate: ManualTimeProvider.Noon)
            },
            { """{"kind":"latency","delay":0.25}""", new LatencyFault(TimeSpan.FromSeconds(0.25)) },
            { """{"kind":"cutBody","bytes":100}""", new CutBodyFault(100) },
            { """{"kind":"droppedConnection"}""", new DroppedConnectionFault() },
            { """{"kind":"slowDrip","bytes":10,"interval":1}""", new SlowDripFault(10, TimeSpan.FromSeconds(1)) },
            {
                """{"kind":"foreignRedirect","target":"http://localhost:9/x","status":308}""",
                new ForeignRedirectFault(new Uri("http://localhost:9/x"), 308)
            },
            { """{"kind":"sameOriginRedirect","hops":5}""", new SameOriginRedirectFault(Hops: 5) },
            { """{"kind":"redirectLoop"}""", new RedirectLoopFault() },
            { """{"kind":"foreignNextLink","target":"http://localhost:9/x"}""", new ForeignNextLinkFault(new Uri("http://localhost:9/x")) },
            { """{"kind":"repeatedNextLink"}""", new RepeatedNextLinkFault() },
            { """{"kind":"garbageBody","body":"truncatedJson"}""", new GarbageBodyFault(GarbageBody.TruncatedJson) },
            { """{"kind":"contentType","contentType":"text/html"}""", new ContentTypeFault("text/html") },
            { """{"kind":"rowsInserted","rows":3}""", new RowsInsertedFault(3) },
            { """{"kind":"rowsRemoved","rows":3}""", new RowsRemovedFault(3) },
        };

    [Theory]
    [MemberData(nameof(Kinds), DisableDiscoveryEnumeration = true)]
    public async Task Every_kind_can_be_posted_and_is_listed_in_the_same_form(string json, SandboxFault fault)
    {
        var added = await PostAsync(Sandbox.Didit.BaseUrl, $$"""{"fault":{{json}}}""");

        added.Status.ShouldBe(HttpStatusCode.Created);
        Sandbox.Didit.Faults.Planned.ShouldHaveSingleItem().Faults.ShouldBe([fault]);
        var listed = (await Didit.GetAsync(Path, [])).Json[0].GetProperty("faults")[0];
        (await PostAsync(Sandbox.Didit.BaseUrl, $$"""{"fault":{{listed.GetRawText()}}}""")).Status.ShouldBe(HttpStatusCode.Created);
        Sandbox.Didit.Faults.Planned[1].Faults.ShouldBe([fault]);
    }

    [Fact]
    public async Task Signatures_of_Veriff_can_be_broken_over_HTTP()
    {
        await PostAsync(Sandbox.Veriff.BaseUrl, """{"fault":{"kind":"signature","defect":"missing"}}""");

        (await RequestVeriffAsync()).Header("X-HMAC-SIGNATURE").ShouldBeNull();
    }

    [Fact]
    public async Task A_fault_can_have_times_and_conditions()
    {
        await PostAsync(
            Sandbox.Twilio.BaseUrl,
            """{"fault":{"kind":"status","status":503},"times":2,"operation":"listAttempts","page":1,"path":"/v2/"}"""
        );
        await PostAsync(Sandbox.Twilio.BaseUrl, """{"fault":{"kind":"status","status":500},"times":null}""");
        await PostAsync(Sandbox.Twilio.BaseUrl, """{"fault":{"kind":"status","status":500}}""");

        PlannedFault[] planned = [.. Sandbox.Twilio.Faults.Planned];

        planned[0].Filter.ShouldBe(new FaultFilter("listAttempts", 1, "/v2/"));
        planned.Select(entry => entry.Remaining).ShouldBe([2, null, 1]);
    }

    [Fact]
    public async Task Faults_at_random_are_posted_with_a_rate_and_a_seed()
    {
        await PostAsync(Sandbox.Twilio.BaseUrl, """{"rate":0.05,"seed":42}""");
        await PostAsync(Sandbox.Twilio.BaseUrl, """{"rate":1,"seed":-1,"faults":[{"kind":"redirectLoop"}]}""");

        PlannedFault[] planned = [.. Sandbox.Twilio.Faults.Planned];

        planned.Select(entry => (entry.Rate, entry.Seed)).ShouldBe([(0.05, 42), (1, -1)]);
        planned[0].Faults.ShouldBe(SandboxFault.Recoverable);
        planned[1].Faults.ShouldBe([new RedirectLoopFault()]);
        var listed = (await Twilio.GetAsync(Path, [])).Json;
        listed[0].GetProperty("rate").GetDouble().ShouldBe(0.05);
        listed[0].GetProperty("faults").GetArrayLength().ShouldBe(SandboxFault.Recoverable.Count);
    }

    [Theory]
    [InlineData("{", "")]
    [InlineData("null", "The body must hold either 'fault'")]
    [InlineData("{}", "The body must hold either 'fault'")]
    [InlineData("""{"rate":0.5}""", "The body must hold either 'fault'")]
    [InlineData("""{"rate":0.5,"seed":1,"page":2}""", "The body must hold either 'fault'")]
    [InlineData("""{"rate":2,"seed":1}""", "rate must lie between 0 and 1")]
    [InlineData("""{"fault":{"kind":"status","status":99}}""", "Status must lie between 200 and 599.")]
    [InlineData("""{"fault":{"kind":"status","status":503},"tymes":2}""", "tymes")]
    [InlineData("""{"fault":{"kind":"status","status":503,"retryafterSecond":2}}""", "retryafterSecond")]
    [InlineData("""{"fault":{"kind":"status","status":503,"retryAfter":"1 s"}}""", "number of seconds")]
    [InlineData("""{"fault":{"kind":"earthquake"}}""", "earthquake")]
    [InlineData("""{"fault":{"status":503}}""", "")]
    [InlineData("""{"fault":{"kind":"signature"}}""", "Didit cannot have the fault Signature.")]
    [InlineData("""{"fault":{"kind":"status","status":503},"times":0}""", "times must be at least 1")]
    [InlineData("""{"fault":{"kind":"foreignRedirect","target":"/x"}}""", "Target must be an absolute URI")]
    public async Task A_bad_order_is_a_400_with_a_reason_and_adds_nothing(string body, string reason)
    {
        var refused = await PostAsync(Sandbox.Didit.BaseUrl, body);

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Json.Text("error").ShouldNotBeNull().ShouldContain(reason);
        Sandbox.Didit.Faults.Planned.ShouldBeEmpty();
    }

    [Fact]
    public async Task Deleting_clears_the_plan()
    {
        Sandbox.Deepidv.Faults.Add(new StatusFault(503), times: null);

        (await Deepidv.SendAsync(HttpMethod.Delete, Path, [])).Status.ShouldBe(HttpStatusCode.NoContent);

        (await Deepidv.GetAsync(Path, [])).Text.ShouldBe("[]");
        (await Deepidv.GetAsync("/v1/sessions")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Traffic_is_reported_without_the_control_requests()
    {
        Sandbox.Twilio.Faults.Add(new StatusFault(503, Body: "12345"));
        await Twilio.GetAsync(Path, []);
        await Twilio.GetAsync("/v2/Attempts");

        var report = await Twilio.GetAsync("/__sandbox/traffic", []);

        report.Text.ShouldBe(
            """{"requests":1,"redirects":0,"errors":1,"rowsSent":0,"bytesSent":5,"faults":1,"faultsByKind":{"status":1}}"""
        );
    }

    [Theory]
    [InlineData("PUT", Path)]
    [InlineData("DELETE", "/__sandbox/traffic")]
    public async Task Another_method_is_a_405(string method, string target)
    {
        var response = await Didit.SendAsync(new HttpMethod(method), target, []);

        response.Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Control_requests_do_not_count_for_the_limit()
    {
        await using var sandbox = await VerificationSandbox.StartAsync(
            new SandboxOptions { Rows = 1, TimeProvider = Clock },
            TestContext.Current.CancellationToken
        );
        using var caller = SandboxFixture.Twilio(sandbox.Twilio);
        for (var request = 0; request < 110; request++)
        {
            (await caller.GetAsync("/__sandbox/traffic")).Status.ShouldBe(
                HttpStatusCode.OK,
                request.ToString(CultureInfo.InvariantCulture)
            );
        }

        (await caller.GetAsync("/v2/Attempts")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<Response> PostAsync(Uri baseUrl, string json)
    {
        using var http = new HttpClient { BaseAddress = baseUrl };
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri(Path, UriKind.Relative), content, TestContext.Current.CancellationToken);
        return new Response(
            response.StatusCode,
            response.Headers,
            await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
        );
    }
}
