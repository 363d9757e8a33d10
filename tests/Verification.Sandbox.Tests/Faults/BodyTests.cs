using System.Net;
using System.Text.Json;
using Verification.Sandbox.Faults;
using Verification.Sandbox.Tests.Infrastructure;
using Verification.Sandbox.Tests.Veriff;

namespace Verification.Sandbox.Tests.Faults;

public sealed class BodyTests : FaultySandbox
{
    [Fact]
    public async Task A_web_page_has_the_type_of_one()
    {
        Sandbox.Didit.Faults.Add(new GarbageBodyFault(GarbageBody.Html));

        var response = await Didit.GetAsync("/v3/sessions/");

        response.Status.ShouldBe(HttpStatusCode.OK);
        response.ContentType.ShouldBe("text/html; charset=utf-8");
        response.Text.ShouldStartWith("<!DOCTYPE html>");
    }

    [Fact]
    public async Task An_empty_body_is_a_success_without_content()
    {
        Sandbox.Deepidv.Faults.Add(new GarbageBodyFault(GarbageBody.Empty));

        var response = await Deepidv.GetAsync("/v1/sessions");

        response.Status.ShouldBe(HttpStatusCode.OK);
        response.Body.ShouldBeEmpty();
    }

    [Fact]
    public async Task Truncated_JSON_is_complete_for_HTTP_and_signed()
    {
        var right = (await RequestVeriffAsync()).Body;
        Sandbox.Veriff.Faults.Add(new GarbageBodyFault(GarbageBody.TruncatedJson));

        var response = await RequestVeriffAsync();

        response.Body.ShouldBe(right[..(right.Length / 2)]);
        response.Header("X-HMAC-SIGNATURE").ShouldBe(VeriffCaller.Sign(Sandbox.Veriff.SharedSecret, response.Body));
        Should.Throw<JsonException>(() => response.Json);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(3_000_000)]
    public async Task A_huge_body_is_JSON_of_the_requested_size(int bytes)
    {
        Sandbox.Twilio.Faults.Add(new GarbageBodyFault(GarbageBody.Huge, bytes));

        var response = await Twilio.GetAsync("/v2/Attempts");

        response.Body.Length.ShouldBe(bytes);
        response.Json.Text("padding").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/problem+xml; charset=utf-16")]
    [InlineData(null)]
    public async Task The_right_body_has_another_type(string? contentType)
    {
        var right = (await Deepidv.GetAsync("/v1/sessions")).Body;
        Sandbox.Deepidv.Faults.Add(new ContentTypeFault(contentType));

        var response = await Deepidv.GetAsync("/v1/sessions");

        response.ContentType.ShouldBe(contentType);
        response.Body.ShouldBe(right);
    }

    [Fact]
    public void Sizes_and_forms_out_of_range_are_refused_by_name()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new GarbageBodyFault(GarbageBody.Huge, 99)).ParamName.ShouldBe("Bytes");
        Should.Throw<ArgumentOutOfRangeException>(() => new GarbageBodyFault((GarbageBody)9)).ParamName.ShouldBe("Body");
        Should.Throw<ArgumentOutOfRangeException>(() => new SignatureFault((SignatureDefect)9)).ParamName.ShouldBe("Defect");
    }
}
