using System.Net;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Didit;

public sealed class ErrorTests(SandboxFixture fixture) : IDisposable
{
    private readonly VendorCaller caller = SandboxFixture.Didit(fixture.Sandbox.Didit);

    [Theory]
    [InlineData("session_kind=company", "session_kind")]
    [InlineData("api_service=aml", "api_service")]
    [InlineData("date_from=2026-3-1", "date_from")]
    [InlineData("date_to=2026-02-30", "date_to")]
    [InlineData("date_to=2026-03-01T00:00:00Z", "date_to")]
    [InlineData("didit_internal_id=42", "didit_internal_id")]
    [InlineData("date_from=x&date_to=y&didit_internal_id=z", "date_from,date_to,didit_internal_id")]
    public async Task Malformed_typed_values_are_a_400_with_messages_by_parameter(string query, string fields)
    {
        var response = await caller.GetAsync("/v3/sessions/?" + query);

        response.Status.ShouldBe(HttpStatusCode.BadRequest);
        string.Join(',', response.Json.EnumerateObject().Select(field => field.Name)).ShouldBe(fields);
        foreach (var field in response.Json.EnumerateObject())
            field.Value.EnumerateArray().ShouldHaveSingleItem().GetString().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Without_a_key_the_response_is_403()
    {
        var response = await caller.GetAsync("/v3/sessions/", []);

        response.Status.ShouldBe(HttpStatusCode.Forbidden);
        response.Json.Text("detail").ShouldBe("Authentication credentials were not provided.");
    }

    [Fact]
    public async Task With_a_wrong_key_the_response_is_401()
    {
        var response = await caller.GetAsync("/v3/sessions/", ("x-api-key", "wrong"));

        response.Status.ShouldBe(HttpStatusCode.Unauthorized);
        response.Json.Text("detail").ShouldBe("Invalid API key.");
    }

    [Fact]
    public async Task Another_path_is_404() => (await caller.GetAsync("/v3/sessions/x/")).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Another_method_is_405() =>
        (await caller.SendAsync(HttpMethod.Post, "/v3/sessions/", [("x-api-key", fixture.Sandbox.Didit.ApiKey)])).Status.ShouldBe(
            HttpStatusCode.MethodNotAllowed
        );

    public void Dispose() => caller.Dispose();
}
