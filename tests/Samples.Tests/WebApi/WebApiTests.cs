using System.Net;
using System.Text.Json.Nodes;

namespace Samples.Tests.WebApi;

public sealed class WebApiTests(RunningWebApi sample) : IClassFixture<RunningWebApi>
{
    [Fact]
    public async Task Rows_are_streamed_as_the_vendor_spells_them()
    {
        string session = sample.Sandbox.Veriff.SessionIds[0];

        JsonNode? attempts = JsonNode.Parse(await sample.Client.GetStringAsync($"/veriff/{session}/attempts", TestContext.Current.CancellationToken));

        attempts!.AsArray().Count.ShouldBeGreaterThan(0);
        attempts[0]!["createdTime"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Sessions_in_review_come_from_Didit()
    {
        JsonNode? sessions = JsonNode.Parse(await sample.Client.GetStringAsync("/didit/in-review", TestContext.Current.CancellationToken));

        sessions!.AsArray().ShouldAllBe(session => session!["status"]!.GetValue<string>() == "In Review");
    }

    [Theory]
    [InlineData("/veriff/00000000-0000-4000-8000-000000000000/attempts", HttpStatusCode.NotFound)]
    [InlineData("/twilio/attempts/VLaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", HttpStatusCode.BadGateway)]
    [InlineData("/didit/in-review?since=yesterday", HttpStatusCode.BadRequest)]
    public async Task What_a_vendor_refuses_becomes_problem_details(string path, HttpStatusCode status)
    {
        using HttpResponseMessage response = await sample.Client.GetAsync(path, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain(sample.Sandbox.Twilio.AccountSid);
    }

    [Fact]
    public async Task Health_tells_a_refused_credential_from_a_vendor_that_is_well()
    {
        using HttpResponseMessage response = await sample.Client.GetAsync("/health", TestContext.Current.CancellationToken);

        string report = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        report.ShouldContain("twilio: Unhealthy, our credentials are refused");
        report.ShouldContain("didit: Healthy, answers");
    }

    [Fact]
    public async Task A_missing_option_stops_the_start_and_is_named()
    {
        (int exitCode, string output) = await RunningWebApi.RunIncompleteAsync(TestContext.Current.CancellationToken);

        exitCode.ShouldNotBe(0);
        output.ShouldContain("Configuration key 'Veriff:ApiKey'");
    }
}
