using System.Net;
using Verification.Sandbox.Faults;
using Verification.Sandbox.Tests.Infrastructure;
using Verification.Sandbox.Tests.Veriff;

namespace Verification.Sandbox.Tests.Faults;

public sealed class StatusTests : FaultySandbox
{
    [Fact]
    public async Task Every_vendor_returns_the_status_once_and_then_continues_as_before()
    {
        var fault = new StatusFault(503, Body: """{"message":"later"}""");
        Sandbox.Veriff.Faults.Add(fault);
        Sandbox.Twilio.Faults.Add(fault);
        Sandbox.Didit.Faults.Add(fault);
        Sandbox.Deepidv.Faults.Add(fault);

        foreach (
            var send in (Func<Task<Response>>[])
                [
                    RequestVeriffAsync,
                    () => Twilio.GetAsync("/v2/Attempts"),
                    () => Didit.GetAsync("/v3/sessions/"),
                    () => Deepidv.GetAsync("/v1/sessions"),
                ]
        )
        {
            var broken = await send();
            broken.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            broken.Text.ShouldBe("""{"message":"later"}""");
            broken.ContentType.ShouldBe("application/json");
            broken.Header("Retry-After").ShouldBeNull();
            (await send()).Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Retry_after_is_in_seconds_or_a_date()
    {
        Sandbox.Twilio.Faults.Add(new StatusFault(429, RetryAfter: TimeSpan.Zero));
        Sandbox.Twilio.Faults.Add(new StatusFault(429, RetryAfter: TimeSpan.FromSeconds(1.2)));
        Sandbox.Twilio.Faults.Add(new StatusFault(503, RetryAfterDate: ManualTimeProvider.Noon.ToOffset(TimeSpan.FromHours(5))));

        (await Twilio.GetAsync("/v2/Attempts")).Header("Retry-After").ShouldBe("0");
        (await Twilio.GetAsync("/v2/Attempts")).Header("Retry-After").ShouldBe("2");
        (await Twilio.GetAsync("/v2/Attempts")).Header("Retry-After").ShouldBe("Sat, 14 Mar 2026 12:00:00 GMT");
    }

    [Theory]
    [InlineData(500, 64)]
    [InlineData(401, 0)]
    public async Task Veriff_signs_the_same_statuses_as_without_a_fault(int status, int signatureLength)
    {
        Sandbox.Veriff.Faults.Add(new StatusFault(status, Body: "broken", ContentType: "text/plain"));

        var response = await RequestVeriffAsync();

        response.ContentType.ShouldBe("text/plain");
        (response.Header("X-HMAC-SIGNATURE") ?? string.Empty).ShouldBe(
            VeriffCaller.Sign(Sandbox.Veriff.SharedSecret, response.Body)[..signatureLength]
        );
    }

    [Theory]
    [InlineData(204)]
    [InlineData(205)]
    [InlineData(304)]
    public async Task A_status_that_permits_no_body_has_none(int status)
    {
        Sandbox.Didit.Faults.Add(new StatusFault(status));

        var response = await Didit.GetAsync("/v3/sessions/");

        ((int)response.Status).ShouldBe(status);
        response.Body.ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => new StatusFault(status, Body: "text")).ParamName.ShouldBe("Body");
    }

    [Fact]
    public void Values_out_of_range_are_refused_by_name()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new StatusFault(600)).ParamName.ShouldBe("Status");
        Should.Throw<ArgumentOutOfRangeException>(() => new StatusFault(503, TimeSpan.FromSeconds(-1))).ParamName.ShouldBe("RetryAfter");
        Should
            .Throw<ArgumentException>(() => new StatusFault(503, TimeSpan.Zero, ManualTimeProvider.Noon))
            .ParamName.ShouldBe("RetryAfterDate");
    }
}
