using System.Net;
using System.Text.Json;
using Verification.Sandbox.Faults;
using Verification.Sandbox.Tests.Infrastructure;
using Verification.Sandbox.Tests.Veriff;

namespace Verification.Sandbox.Tests.Faults;

public sealed class BodyTests : FaultySandbox
{
    [Fact]
    public async Task A_web_page_comes_as_one()
    {
        Sandbox.Didit.Faults.Add(new GarbageBodyFault(GarbageBody.Html));

        Answer answer = await Didit.GetAsync("/v3/sessions/");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.ContentType.ShouldBe("text/html; charset=utf-8");
        answer.Text.ShouldStartWith("<!DOCTYPE html>");
    }

    [Fact]
    public async Task An_empty_body_is_a_success_with_nothing_in_it()
    {
        Sandbox.Deepidv.Faults.Add(new GarbageBodyFault(GarbageBody.Empty));

        Answer answer = await Deepidv.GetAsync("/v1/sessions");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Body.ShouldBeEmpty();
    }

    [Fact]
    public async Task Truncated_JSON_is_whole_for_HTTP_and_signed()
    {
        byte[] right = (await AskVeriffAsync()).Body;
        Sandbox.Veriff.Faults.Add(new GarbageBodyFault(GarbageBody.TruncatedJson));

        Answer answer = await AskVeriffAsync();

        answer.Body.ShouldBe(right[..(right.Length / 2)]);
        answer.Header("X-HMAC-SIGNATURE").ShouldBe(VeriffCaller.Sign(Sandbox.Veriff.SharedSecret, answer.Body));
        Should.Throw<JsonException>(() => answer.Json);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(3_000_000)]
    public async Task A_huge_body_is_JSON_of_the_size_that_was_asked_for(int bytes)
    {
        Sandbox.Twilio.Faults.Add(new GarbageBodyFault(GarbageBody.Huge, bytes));

        Answer answer = await Twilio.GetAsync("/v2/Attempts");

        answer.Body.Length.ShouldBe(bytes);
        answer.Json.Text("padding").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/problem+xml; charset=utf-16")]
    [InlineData(null)]
    public async Task The_right_body_comes_under_another_type(string? contentType)
    {
        byte[] right = (await Deepidv.GetAsync("/v1/sessions")).Body;
        Sandbox.Deepidv.Faults.Add(new ContentTypeFault(contentType));

        Answer answer = await Deepidv.GetAsync("/v1/sessions");

        answer.ContentType.ShouldBe(contentType);
        answer.Body.ShouldBe(right);
    }

    [Fact]
    public void Sizes_and_forms_that_there_are_not_are_refused_by_name()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new GarbageBodyFault(GarbageBody.Huge, 99)).ParamName.ShouldBe("Bytes");
        Should.Throw<ArgumentOutOfRangeException>(() => new GarbageBodyFault((GarbageBody)9)).ParamName.ShouldBe("Body");
        Should.Throw<ArgumentOutOfRangeException>(() => new SignatureFault((SignatureDefect)9)).ParamName.ShouldBe("Defect");
    }
}
