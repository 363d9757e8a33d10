using System.Net;
using Verification.Sandbox.Faults;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Faults;

public sealed class RedirectTests : FaultySandbox
{
    public static TheoryData<int> Statuses => [301, 302, 303, 307, 308];

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_foreign_redirect_returns_the_address_as_it_was_given(int status)
    {
        const string Target = "http://127.0.0.1:1@localhost:9/elsewhere?a=b";
        Sandbox.Didit.Faults.Add(new ForeignRedirectFault(new Uri(Target), status));

        var response = await Didit.GetAsync("/v3/sessions/?limit=1");

        ((int)response.Status).ShouldBe(status);
        response.Header("Location").ShouldBe(Target);
        response.Body.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_redirect_within_the_origin_leads_to_the_response(int status)
    {
        Sandbox.Twilio.Faults.Add(new SameOriginRedirectFault(status, Hops: 3), times: null);
        var target = "/v2/Attempts?PageSize=2&Country=CO%2C";
        for (var hop = 0; hop < 3; hop++)
        {
            var redirect = await Twilio.GetAsync(target);
            ((int)redirect.Status).ShouldBe(status);
            target = redirect.Header("Location").ShouldNotBeNull();
        }

        var response = await Twilio.GetAsync(target);

        response.Status.ShouldBe(HttpStatusCode.OK);
        response.Json.GetProperty("meta").Text("url").ShouldNotBeNull().ShouldContain("/v2/Attempts?Country=CO%2C&PageSize=2");
        Sandbox.Twilio.Traffic.FaultsByKind[FaultKind.SameOriginRedirect].ShouldBe(1);
        Sandbox.Twilio.Traffic.Redirects.ShouldBe(3);
    }

    [Fact]
    public async Task Redirects_of_signed_and_of_single_requests_lead_to_the_response()
    {
        Sandbox.Veriff.Faults.Add(new SameOriginRedirectFault());
        var target = (await RequestVeriffAsync()).Header("Location").ShouldNotBeNull();
        var id = Sandbox.Veriff.SessionIds[0];

        var response = await Veriff.GetAsync(
            target,
            ("X-AUTH-CLIENT", Sandbox.Veriff.ApiKey),
            ("X-HMAC-SIGNATURE", Verification.Sandbox.Tests.Veriff.VeriffCaller.Sign(Sandbox.Veriff.SharedSecret, id))
        );

        response.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_loop_does_not_end()
    {
        Sandbox.Deepidv.Faults.Add(new RedirectLoopFault(307));
        var target = "/v1/sessions?limit=1";
        var seen = new List<string>();
        for (var hop = 0; hop < 6; hop++)
        {
            var response = await Deepidv.GetAsync(target);
            response.Status.ShouldBe(HttpStatusCode.TemporaryRedirect);
            seen.Add(target = response.Header("Location").ShouldNotBeNull());
        }

        seen.Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
        seen.ShouldAllBe(location => location.EndsWith("/v1/sessions?limit=1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/__sandbox/moved/200/0/v2/Attempts")]
    [InlineData("/__sandbox/moved/302/101/v2/Attempts")]
    [InlineData("/__sandbox/moved/302/x/v2/Attempts")]
    [InlineData("/__sandbox/loop/302")]
    public async Task A_path_that_is_no_redirect_of_the_sandbox_is_not_found(string target) =>
        (await Twilio.GetAsync(target)).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public void Invalid_statuses_and_addresses_are_refused_by_name()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new RedirectLoopFault(304)).ParamName.ShouldBe("Status");
        Should.Throw<ArgumentOutOfRangeException>(() => new SameOriginRedirectFault(302, 0)).ParamName.ShouldBe("Hops");
        Should
            .Throw<ArgumentException>(() => new ForeignRedirectFault(new Uri("/relative", UriKind.Relative)))
            .ParamName.ShouldBe("Target");
    }
}
