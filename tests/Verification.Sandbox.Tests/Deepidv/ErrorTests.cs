using System.Net;
using System.Text;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Deepidv;

public sealed class ErrorTests(SandboxFixture fixture) : IDisposable
{
    private readonly VendorCaller caller = SandboxFixture.Deepidv(fixture.Sandbox.Deepidv);

    [Theory]
    [InlineData("limit=0", "Invalid limit: must be between 1 and 500")]
    [InlineData("limit=501", "Invalid limit: must be between 1 and 500")]
    [InlineData("limit=1.5", "Invalid limit: must be between 1 and 500")]
    [InlineData("start_date=yesterday", "Invalid start_date")]
    [InlineData("end_date=01/02/2026", "Invalid end_date")]
    [InlineData("by_organization=yes", "Invalid by_organization")]
    [InlineData("next_token=%21%21", "Invalid next_token")]
    [InlineData("next_token=eyJpZCI6ImFiYzEyMyJ9", "Invalid next_token")]
    [InlineData("next_token=aGVsbG8=", "Invalid next_token")]
    public async Task A_bad_parameter_is_a_400(string query, string message)
    {
        var response = await caller.GetAsync("/v1/sessions?" + query);

        response.Status.ShouldBe(HttpStatusCode.BadRequest);
        response.Json.Text("error").ShouldBe(message);
    }

    [Fact]
    public async Task A_token_is_bound_to_its_filters_but_not_to_the_limit()
    {
        var token = (await caller.GetAsync("/v1/sessions?by_organization=true&limit=10")).Json.Text("next_token").ShouldNotBeNull();
        var encoded = Uri.EscapeDataString(token);

        (await caller.GetAsync("/v1/sessions?by_organization=true&limit=20&next_token=" + encoded)).Status.ShouldBe(HttpStatusCode.OK);
        (await caller.GetAsync("/v1/sessions?limit=10&next_token=" + encoded)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await caller.GetAsync("/v1/sessions?by_organization=true&start_date=2026-01-01&next_token=" + encoded)).Status.ShouldBe(
            HttpStatusCode.BadRequest
        );
    }

    [Fact]
    public async Task A_token_that_names_no_session_is_a_400()
    {
        var token = (await caller.GetAsync("/v1/sessions?limit=1")).Json.Text("next_token").ShouldNotBeNull();
        var forged = Encoding.UTF8.GetString(Convert.FromBase64String(token)).Replace("-4", "-5", StringComparison.Ordinal);

        var response = await caller.GetAsync(
            "/v1/sessions?limit=1&next_token=" + Uri.EscapeDataString(Convert.ToBase64String(Encoding.UTF8.GetBytes(forged)))
        );

        response.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Without_the_right_key_the_response_is_401()
    {
        var missing = await caller.GetAsync("/v1/sessions", []);
        var wrong = await caller.GetAsync("/v1/sessions", ("x-api-key", "wrong"));

        missing.Status.ShouldBe(HttpStatusCode.Unauthorized);
        wrong.Status.ShouldBe(HttpStatusCode.Unauthorized);
        wrong.Json.Text("error").ShouldBe("Missing or invalid API key");
    }

    [Fact]
    public async Task Another_path_is_404() => (await caller.GetAsync("/v1/sessions/")).Status.ShouldBe(HttpStatusCode.NotFound);

    public void Dispose() => caller.Dispose();
}
