using Verification.Sandbox.Faults;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Faults;

public sealed class PlanTests : FaultySandbox
{
    private static readonly StatusFault Unavailable = new(503);
    private static readonly StatusFault Broken = new(500);

    [Fact]
    public async Task A_fault_applies_to_its_number_of_requests_and_is_then_used_up()
    {
        var planned = Sandbox.Twilio.Faults.Add(Unavailable, times: 2);
        Sandbox.Twilio.Faults.Add(Broken);
        planned.Remaining.ShouldBe(2);

        (await StatusesAsync(4)).ShouldBe([503, 503, 500, 200]);

        planned.Remaining.ShouldBe(0);
        planned.Injected.ShouldBe(2);
        Sandbox.Twilio.Faults.Planned.ShouldBeEmpty();
        Sandbox.Twilio.Traffic.Faults.ShouldBe(3);
        Sandbox.Twilio.Traffic.FaultsByKind.ShouldBe(new Dictionary<FaultKind, long> { [FaultKind.Status] = 3 });
    }

    [Fact]
    public async Task A_fault_without_a_limit_lasts_until_the_plan_is_cleared()
    {
        var planned = Sandbox.Twilio.Faults.Add(Unavailable, times: null);
        (await StatusesAsync(3)).ShouldBe([503, 503, 503]);
        planned.Remaining.ShouldBeNull();
        Sandbox.Twilio.Faults.Planned.ShouldBe([planned]);

        Sandbox.Twilio.Faults.Clear();

        (await StatusesAsync(1)).ShouldBe([200]);
        Sandbox.Twilio.Faults.Planned.ShouldBeEmpty();
        Sandbox.Twilio.Traffic.Faults.ShouldBe(3);
    }

    [Fact]
    public async Task A_filter_chooses_by_operation_page_and_path()
    {
        var sid = (await Tests.Twilio.AttemptReader.ReadAllAsync(Twilio, "PageSize=10")).Texts("sid")[0];
        Sandbox.Twilio.Faults.Add(Unavailable, new FaultFilter(Operation: "GetAttempt"));
        Sandbox.Twilio.Faults.Add(Broken, new FaultFilter(Page: 3));
        Sandbox.Twilio.Faults.Add(new StatusFault(502), new FaultFilter(Path: "/v2/Elsewhere"));

        (await StatusAsync("/v2/Attempts?Page=1")).ShouldBe(200);
        (await StatusAsync("/v2/Attempts?Page=2")).ShouldBe(500);
        (await StatusAsync("/v2/Attempts?Page=2")).ShouldBe(200);
        (await StatusAsync("/v2/Attempts/" + sid)).ShouldBe(503);
        (await StatusAsync("/v2/Attempts/" + sid)).ShouldBe(200);
        (await StatusAsync("/v2/Elsewhere/1")).ShouldBe(502);
    }

    [Fact]
    public async Task Pages_of_offsets_and_tokens_are_counted_too()
    {
        Sandbox.Didit.Faults.Add(new ContentTypeFault("text/html"), new FaultFilter(Operation: "listSessions", Page: 2));
        Sandbox.Deepidv.Faults.Add(new ContentTypeFault("text/html"), new FaultFilter(Operation: "listSessions", Page: 3));

        await Tests.Didit.SessionReader.ReadAllAsync(Didit, "limit=10");
        await Tests.Deepidv.SessionReader.ReadAllAsync(Deepidv, "by_organization=true&limit=10");

        Sandbox.Didit.Traffic.RecentRequests.Select(request => request.Fault).ShouldBe([null, FaultKind.ContentType, null]);
        Sandbox.Deepidv.Traffic.RecentRequests.Select(request => request.Fault).ShouldBe([null, null, FaultKind.ContentType, null]);
    }

    [Fact]
    public async Task A_predicate_sees_the_request()
    {
        var seen = new List<FaultRequest>();
        Sandbox.Twilio.Faults.Add(
            Unavailable,
            request =>
            {
                seen.Add(request);
                return request.Number == 2;
            }
        );

        (await StatusAsync("/v2/Attempts?PageSize=1")).ShouldBe(200);
        (await StatusAsync("/v2/Elsewhere")).ShouldBe(503);

        seen.ShouldBe([
            new FaultRequest(1, "GET", "/v2/Attempts", "?PageSize=1", "listAttempts", 1, false),
            new FaultRequest(2, "GET", "/v2/Elsewhere", string.Empty, null, null, false),
        ]);
    }

    [Fact]
    public void Invalid_entries_are_refused_by_name()
    {
        var faults = Sandbox.Twilio.Faults;

        Should.Throw<ArgumentOutOfRangeException>(() => faults.Add(Broken, times: 0)).ParamName.ShouldBe("times");
        Should.Throw<ArgumentNullException>(() => faults.Add(null!)).ParamName.ShouldBe("fault");
        Should.Throw<ArgumentOutOfRangeException>(() => faults.Randomly(1.01, 1)).ParamName.ShouldBe("rate");
        Should.Throw<ArgumentOutOfRangeException>(() => faults.Randomly(double.NaN, 1)).ParamName.ShouldBe("rate");
        Should.Throw<ArgumentException>(() => faults.Randomly(1, 1, new SignatureFault())).ParamName.ShouldBe("faults");
        faults.Planned.ShouldBeEmpty();
    }

    private async Task<int> StatusAsync(string target) => (int)(await Twilio.GetAsync(target)).Status;

    private async Task<List<int>> StatusesAsync(int requests)
    {
        var statuses = new List<int>();
        for (var request = 0; request < requests; request++)
            statuses.Add(await StatusAsync("/v2/Attempts?PageSize=1"));
        return statuses;
    }
}
