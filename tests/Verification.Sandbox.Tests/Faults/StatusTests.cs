using System.Net;
using Verification.Sandbox.Faults;
using Verification.Sandbox.Tests.Infrastructure;
using Verification.Sandbox.Tests.Veriff;

namespace Verification.Sandbox.Tests.Faults;

public sealed class StatusTests : FaultySandbox
{
    [Fact]
    public async Task Every_vendor_answers_with_the_status_once_and_then_as_ever()
    {
        var fault = new StatusFault(503, Body: """{"message":"later"}""");
        Sandbox.Veriff.Faults.Add(fault);
        Sandbox.Twilio.Faults.Add(fault);
        Sandbox.Didit.Faults.Add(fault);
        Sandbox.Deepidv.Faults.Add(fault);

        foreach (Func<Task<Answer>> ask in (Func<Task<Answer>>[])
            [AskVeriffAsync, () => Twilio.GetAsync("/v2/Attempts"), () => Didit.GetAsync("/v3/sessions/"), () => Deepidv.GetAsync("/v1/sessions")])
        {
            Answer broken = await ask();
            broken.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            broken.Text.ShouldBe("""{"message":"later"}""");
            broken.ContentType.ShouldBe("application/json");
            broken.Header("Retry-After").ShouldBeNull();
            (await ask()).Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task It_says_when_to_come_back_in_seconds_or_as_a_date()
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
    public async Task Veriff_signs_what_it_signs_otherwise(int status, int signatureLength)
    {
        Sandbox.Veriff.Faults.Add(new StatusFault(status, Body: "broken", ContentType: "text/plain"));

        Answer answer = await AskVeriffAsync();

        answer.ContentType.ShouldBe("text/plain");
        (answer.Header("X-HMAC-SIGNATURE") ?? string.Empty).ShouldBe(VeriffCaller.Sign(Sandbox.Veriff.SharedSecret, answer.Body)[..signatureLength]);
    }

    [Theory]
    [InlineData(204)]
    [InlineData(205)]
    [InlineData(304)]
    public async Task A_status_without_a_body_is_answered_without_one(int status)
    {
        Sandbox.Didit.Faults.Add(new StatusFault(status));

        Answer answer = await Didit.GetAsync("/v3/sessions/");

        ((int)answer.Status).ShouldBe(status);
        answer.Body.ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => new StatusFault(status, Body: "text")).ParamName.ShouldBe("Body");
    }

    [Fact]
    public void Values_that_there_are_not_are_refused_by_name()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new StatusFault(600)).ParamName.ShouldBe("Status");
        Should.Throw<ArgumentOutOfRangeException>(() => new StatusFault(503, TimeSpan.FromSeconds(-1))).ParamName.ShouldBe("RetryAfter");
        Should.Throw<ArgumentException>(() => new StatusFault(503, TimeSpan.Zero, ManualTimeProvider.Noon)).ParamName.ShouldBe("RetryAfterDate");
    }
}
