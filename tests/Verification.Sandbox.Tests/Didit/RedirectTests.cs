using System.Net;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Didit;

public sealed class RedirectTests(SandboxFixture fixture) : IDisposable
{
    private readonly VendorCaller caller = SandboxFixture.Didit(fixture.Sandbox.Didit);

    [Theory]
    [InlineData("")]
    [InlineData("?limit=20&status=Approved,In%20Review&search=a%2Bb+c")]
    public async Task Without_the_slash_a_301_keeps_the_query(string query)
    {
        var response = await caller.GetAsync("/v3/sessions" + query);

        response.Status.ShouldBe(HttpStatusCode.MovedPermanently);
        response.Header("Location").ShouldBe("/v3/sessions/" + query);
        response.Body.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_redirect_needs_no_key() =>
        (await caller.GetAsync("/v3/sessions", [])).Status.ShouldBe(HttpStatusCode.MovedPermanently);

    public void Dispose() => caller.Dispose();
}
