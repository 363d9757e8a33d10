using System.Net;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Didit;

public sealed class FormerAddressTests(SandboxFixture fixture) : IDisposable
{
    private readonly DiditSandbox didit = fixture.Sandbox.Didit;
    private readonly VendorCaller caller = SandboxFixture.Didit(fixture.Sandbox.Didit);

    [Theory]
    [InlineData("v3/sessions/")]
    [InlineData("v3/sessions/?limit=20&status=In%20Review&search=a%2Bb+c")]
    [InlineData("no/such%20path")]
    public async Task A_301_leads_to_the_same_path_and_query_at_the_present_address(string target)
    {
        var response = await caller.GetAsync(new Uri(didit.FormerBaseUrl, target).AbsoluteUri, []);

        didit.FormerBaseUrl.ShouldBe(new Uri(didit.BaseUrl, "former/"));
        response.Status.ShouldBe(HttpStatusCode.MovedPermanently);
        response.Header("Location").ShouldBe(didit.BaseUrl + target);
        response.Body.ShouldBeEmpty();
    }

    [Fact]
    public async Task Its_target_returns_the_rows()
    {
        var location = (await caller.GetAsync(didit.FormerBaseUrl + "v3/sessions/?limit=3")).Header("Location").ShouldNotBeNull();

        (await caller.GetAsync(location)).Json.GetProperty("results").GetArrayLength().ShouldBe(3);
    }

    public void Dispose() => caller.Dispose();
}
