using System.Globalization;
using System.Net;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Twilio;

public sealed class ErrorTests(SandboxFixture fixture) : IDisposable
{
    private readonly VendorCaller caller = SandboxFixture.Twilio(fixture.Sandbox.Twilio);

    [Theory]
    [InlineData("PageSize=0", "PageSize")]
    [InlineData("PageSize=1001", "PageSize")]
    [InlineData("PageSize=ten", "PageSize")]
    [InlineData("Page=-1", "Page")]
    [InlineData("DateCreatedAfter=yesterday", "DateCreatedAfter")]
    [InlineData("DateCreatedBefore=2026-03-10", "DateCreatedBefore")]
    [InlineData("DateCreatedBefore=2026-03-10T00:00:00%2B02:00", "DateCreatedBefore")]
    public async Task A_bad_parameter_is_a_400_that_names_it(string query, string name)
    {
        var response = await caller.GetAsync("/v2/Attempts?" + query);

        ShouldBeError(response, HttpStatusCode.BadRequest, 60200, "Invalid parameter: " + name);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("PAVL00000000000000000000000000000000")]
    [InlineData("VL00000000000000000000000000000000")]
    public async Task A_made_up_token_is_a_400(string token) =>
        ShouldBeError(await caller.GetAsync("/v2/Attempts?PageToken=" + token), HttpStatusCode.BadRequest, 21481, "Invalid PageToken");

    [Theory]
    [InlineData("/v2/Attempts/VL00000000000000000000000000000000")]
    [InlineData("/v2/Attempts/nonsense")]
    [InlineData("/v2/Attempts/")]
    [InlineData("/v2/attempts")]
    [InlineData("/")]
    public async Task An_unknown_resource_is_a_404(string path) =>
        ShouldBeError(await caller.GetAsync(path), HttpStatusCode.NotFound, 20404, $"The requested resource {path} was not found");

    [Fact]
    public async Task Wrong_credentials_are_a_401_with_a_challenge()
    {
        var twilio = fixture.Sandbox.Twilio;
        string[] headers =
        [
            SandboxFixture.Basic(twilio.AccountSid, "wrong"),
            SandboxFixture.Basic("ACwrong", twilio.AuthToken),
            "Bearer " + twilio.AuthToken,
            "Basic",
            string.Empty,
        ];
        foreach (var header in headers)
        {
            var response = await caller.GetAsync("/v2/Attempts", ("Authorization", header));

            ShouldBeError(response, HttpStatusCode.Unauthorized, 20003, "Authenticate");
            response.Header("WWW-Authenticate").ShouldNotBeNull().ShouldStartWith("Basic realm=");
        }
    }

    public void Dispose() => caller.Dispose();

    internal static void ShouldBeError(Response response, HttpStatusCode status, int code, string message)
    {
        response.Status.ShouldBe(status);
        var body = response.Json;
        body.GetProperty("code").GetInt32().ShouldBe(code);
        body.Text("message").ShouldBe(message);
        body.Text("more_info").ShouldBe("https://www.twilio.com/docs/errors/" + code.ToString(CultureInfo.InvariantCulture));
        body.GetProperty("status").GetInt32().ShouldBe((int)status);
    }
}
