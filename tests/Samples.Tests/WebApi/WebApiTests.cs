using System.Net;
using System.Text.Json.Nodes;
using Verification.Sandbox.Faults;

namespace Samples.Tests.WebApi;

public sealed class WebApiTests(RunningWebApi sample) : IClassFixture<RunningWebApi>
{
    [Fact]
    public async Task Rows_are_streamed_as_the_vendor_spells_them()
    {
        var session = sample.Sandbox.Veriff.SessionIds[0];

        var attempts = JsonNode.Parse(
            await sample.Client.GetStringAsync($"/veriff/{session}/attempts", TestContext.Current.CancellationToken)
        );

        attempts!.AsArray().Count.ShouldBeGreaterThan(0);
        attempts[0]!["createdTime"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Sessions_in_review_come_from_Didit()
    {
        var sessions = JsonNode.Parse(await sample.Client.GetStringAsync("/didit/in-review", TestContext.Current.CancellationToken));

        sessions!.AsArray().ShouldAllBe(session => session!["status"]!.GetValue<string>() == "In Review");
    }

    [Theory]
    [InlineData("/veriff/00000000-0000-4000-8000-000000000000/attempts", HttpStatusCode.NotFound)]
    [InlineData("/twilio/attempts/VLaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", HttpStatusCode.BadGateway)]
    [InlineData("/didit/in-review?since=yesterday", HttpStatusCode.BadRequest)]
    public async Task A_refusal_of_a_vendor_becomes_problem_details(string path, HttpStatusCode status)
    {
        using var response = await sample.Client.GetAsync(path, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain(
            sample.Sandbox.Twilio.AccountSid
        );
    }

    [Fact]
    public async Task Health_distinguishes_a_refused_credential_from_a_healthy_vendor()
    {
        using var response = await sample.Client.GetAsync("/health", TestContext.Current.CancellationToken);

        var report = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        report.ShouldContain("twilio: Unhealthy, our credentials are refused");
        report.ShouldContain("didit: Healthy, responds");
    }

    public static TheoryData<SandboxFault> Outages =>
        [new StatusFault(503), new StatusFault(500), new DroppedConnectionFault(), new GarbageBodyFault(GarbageBody.Html)];

    [Theory]
    [MemberData(nameof(Outages))]
    public async Task Health_distinguishes_a_vendor_that_is_down_from_a_refused_credential(SandboxFault outage)
    {
        sample.Sandbox.Didit.Faults.Add(outage, times: null);

        var report = await ReportAsync();

        sample.Sandbox.Didit.Faults.Clear();
        report.ShouldContain("didit: Degraded, the vendor does not respond as expected");
        report.ShouldContain("twilio: Unhealthy, our credentials are refused");
        (await ReportAsync()).ShouldContain("didit: Healthy, responds");
    }

    [Fact]
    public async Task Health_reports_a_refused_key_although_the_vendor_responds()
    {
        sample.Sandbox.Didit.Faults.Add(new StatusFault(403));

        (await ReportAsync()).ShouldContain("didit: Unhealthy, our credentials are refused");
    }

    [Fact]
    public async Task Spans_of_the_call_and_of_its_request_are_printed_with_names_and_without_values()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await sample.Client.GetStringAsync("/didit/in-review?since=2020-01-02", cancellationToken);

        var call = await sample.PrintedAsync(
            line => line.StartsWith("didit listSessions ", StringComparison.Ordinal) && line.Contains("date_from"),
            cancellationToken
        );
        var request = await sample.PrintedAsync(
            line => line.StartsWith("GET /v3/sessions/ ", StringComparison.Ordinal) && line.Contains("http.response.status_code=200"),
            cancellationToken
        );

        call.ShouldContain("verification.vendor=didit");
        call.ShouldNotContain("2020-01-02");
        request.ShouldContain("url.template=/v3/sessions/");
        (call + request).ShouldNotContain(sample.Sandbox.Didit.ApiKey);
    }

    [Fact]
    public async Task A_missing_option_stops_the_start_and_is_named()
    {
        (var exitCode, var output) = await RunningWebApi.RunIncompleteAsync(TestContext.Current.CancellationToken);

        exitCode.ShouldNotBe(0);
        output.ShouldContain("Configuration key 'Veriff:ApiKey'");
    }

    private async Task<string> ReportAsync()
    {
        using var response = await sample.Client.GetAsync("/health", TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
