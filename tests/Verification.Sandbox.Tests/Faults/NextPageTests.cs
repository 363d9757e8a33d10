using Verification.Sandbox.Faults;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Faults;

public sealed class NextPageTests : FaultySandbox
{
    private static readonly ForeignNextLinkFault Foreign = new(new Uri("http://localhost:9/v3/sessions/?offset=2"));

    [Fact]
    public async Task A_foreign_link_replaces_the_next_one()
    {
        Sandbox.Twilio.Faults.Add(Foreign);
        Sandbox.Didit.Faults.Add(Foreign);

        var attempts = (await Twilio.GetAsync("/v2/Attempts?PageSize=2")).Json;
        var sessions = (await Didit.GetAsync("/v3/sessions/?limit=2")).Json;

        attempts.GetProperty("meta").Text("next_page_url").ShouldBe(Foreign.Target.OriginalString);
        attempts.GetProperty("attempts").GetArrayLength().ShouldBe(2);
        sessions.Text("next").ShouldBe(Foreign.Target.OriginalString);
        sessions.GetProperty("results").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task A_repeated_link_leads_to_the_same_page()
    {
        Sandbox.Twilio.Faults.Add(new RepeatedNextLinkFault());
        Sandbox.Didit.Faults.Add(new RepeatedNextLinkFault());

        (await Twilio.GetAsync("/v2/Attempts?PageSize=2"))
            .Json.GetProperty("meta")
            .Text("next_page_url")
            .ShouldBe(Sandbox.Twilio.BaseUrl + "v2/Attempts?PageSize=2");
        (await Didit.GetAsync("/v3/sessions/?limit=2&offset=4"))
            .Json.Text("next")
            .ShouldBe(Sandbox.Didit.BaseUrl + "v3/sessions/?limit=2&offset=4");
    }

    [Fact]
    public async Task A_token_is_repeated_from_the_second_page_on()
    {
        Sandbox.Deepidv.Faults.Add(new RepeatedNextLinkFault());
        var first = await NextTokenAsync(null);

        (await NextTokenAsync(first)).ShouldBe(first);

        (await NextTokenAsync(first)).ShouldNotBe(first);
        Sandbox.Deepidv.Traffic.RecentRequests.Select(request => request.Fault).ShouldBe([null, FaultKind.RepeatedNextLink, null]);
    }

    [Fact]
    public async Task A_request_for_no_page_does_not_use_up_the_fault()
    {
        Sandbox.Twilio.Faults.Add(Foreign);

        var sid = (await Twilio.GetAsync("/v2/Attempts/VL" + new string('0', 32))).Status.ToString();

        sid.ShouldBe("NotFound");
        Sandbox.Twilio.Faults.Planned.ShouldHaveSingleItem().Remaining.ShouldBe(1);
    }

    [Fact]
    public void Vendors_without_links_refuse_the_faults()
    {
        Should
            .Throw<ArgumentException>(() => Sandbox.Deepidv.Faults.Add(Foreign))
            .Message.ShouldStartWith("deepidv cannot have the fault ForeignNextLink.");
        Should
            .Throw<ArgumentException>(() => Sandbox.Veriff.Faults.Randomly(1, 1, new RepeatedNextLinkFault()))
            .ParamName.ShouldBe("faults");
    }

    private async Task<string> NextTokenAsync(string? token) =>
        (await Deepidv.GetAsync("/v1/sessions?by_organization=true&limit=2&next_token=" + Uri.EscapeDataString(token ?? string.Empty)))
            .Json.Text("next_token")
            .ShouldNotBeNull();
}
