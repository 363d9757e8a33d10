namespace Verification.Generated.Tests.Veriff;

/// <summary>A redirect may change the path of a session, but not the session: the signature is for one session.</summary>
public sealed class SignedRedirectTests
{
    private const string Other = "11111111-1111-4111-8111-111111111111";
    private const string Success = """{"status":"success","verifications":[]}""";

    [Theory]
    [InlineData($"/v1/sessions/{Other}/attempts")]
    [InlineData($"/v1/sessions/{Other}/attempts?id={Clients.SessionId}")]
    [InlineData($"/v1/sessions/{Other}/attempts/{Clients.SessionId}")]
    [InlineData($"/v1/{Clients.SessionId}/sessions/{Other}/attempts")]
    [InlineData($"/v1/sessions/{Clients.SessionId}/../{Other}/attempts")]
    [InlineData($"/v1/sessions/{Clients.SessionId}/attempts/../../{Other}/attempts")]
    [InlineData($"/v1/sessions/{Other}/attempts#{Clients.SessionId}")]
    [InlineData("/v1/sessions/F04BDB47-D3BE-4B28-B028-A652FEB060B5/attempts")]
    [InlineData($"/v1/sessions/{Other}/persons/{Clients.SessionId}/attempts")]
    [InlineData($"/v1/sessions/{Other}/{Clients.SessionId}/attempts;")]
    [InlineData($"/v1/sessions/{Clients.SessionId}/attempts;")]
    [InlineData($"/v1/sessions/{Clients.SessionId}/decision")]
    [InlineData($"/v1/sessions/{Clients.SessionId}")]
    [InlineData($"/v1/sessions/{Clients.SessionId}%2Fattempts")]
    [InlineData("/v1/sessions/attempts")]
    [InlineData("/")]
    public async Task A_redirect_to_another_session_is_refused(string location)
    {
        foreach (var status in (int[])[301, 302, 303, 307, 308])
        {
            var vendor = new ScriptedVendor().ThenRedirect((HttpStatusCode)status, location);
            using var client = Clients.Veriff(vendor);

            (await Should.ThrowAsync<RedirectException>(() => client.Attempts.ListPageAsync(Clients.SessionId))).Target.ShouldNotBeNull();

            vendor.Requests.Count.ShouldBe(1);
        }
    }

    [Theory]
    [InlineData($"/v1/sessions/{Clients.SessionId}/attempts/")]
    [InlineData($"/v2/sessions/{Clients.SessionId}/attempts")]
    [InlineData($"/eu/api/v1/sessions/{Clients.SessionId}/attempts?page=1")]
    public async Task A_redirect_that_keeps_the_session_is_followed(string location)
    {
        var vendor = new ScriptedVendor().ThenRedirect(HttpStatusCode.Found, location).ThenSigned(HttpStatusCode.OK, Success);
        using var client = Clients.Veriff(vendor);

        await client.Attempts.ListPageAsync(Clients.SessionId, TestContext.Current.CancellationToken);

        vendor.Requests[1]["X-HMAC-SIGNATURE"].ShouldBe(vendor.Requests[0]["X-HMAC-SIGNATURE"]);
    }

    [Fact]
    public async Task The_last_of_several_redirects_must_keep_it_too()
    {
        var vendor = new ScriptedVendor()
            .ThenRedirect(HttpStatusCode.Found, $"/v2/sessions/{Clients.SessionId}/attempts")
            .ThenRedirect(HttpStatusCode.Found, $"/v2/sessions/{Other}/attempts");
        using var client = Clients.Veriff(vendor);

        await Should.ThrowAsync<RedirectException>(() => client.Attempts.ListPageAsync(Clients.SessionId));

        vendor.Requests.Count.ShouldBe(2);
    }
}
