using System.Text;

namespace Verification.Generated.Tests.Errors;

public sealed class ErrorResponseTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public async Task Keeps_everything_and_prints_nothing_personal()
    {
        const string Body =
            """{"code":"+15550100001","message":"Jane Doe +15550100001","to":["+15550100001 is no number"],"more_info":"https://vendor.example/e"}""";
        var exception = await FailAsync(HttpStatusCode.BadRequest, Body, ("Twilio-Request-Id", "RQ1"));

        exception.Vendor.ShouldBe("twilio");
        exception.Operation.ShouldBe("getAttempt");
        exception.Status.ShouldBe(HttpStatusCode.BadRequest);
        exception.Code.ShouldBe("+15550100001");
        exception.VendorMessage.ShouldBe("Jane Doe +15550100001");
        exception.MoreInfo.ShouldBe("https://vendor.example/e");
        exception.FieldErrors["to"].ShouldHaveSingleItem();
        exception.RequestId.ShouldBe("RQ1");
        exception.Body.ShouldBe(Body);
        exception.SignatureValid.ShouldBeNull();
        exception.ToString().ShouldNotContain("15550100001");
        exception.ToString().ShouldNotContain("Jane");
        exception.Message.ShouldStartWith("twilio getAttempt: HTTP 400 (BadRequest). Correct the request");
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("0", 0)]
    [InlineData("Fri, 02 Jan 2026 03:05:05 GMT", 60)]
    [InlineData("Fri, 02 Jan 2026 03:00:00 GMT", 0)]
    [InlineData("-5", null)]
    [InlineData("soon", null)]
    public async Task Reads_how_long_to_wait(string header, int? seconds)
    {
        var exception = await FailAsync(HttpStatusCode.TooManyRequests, "", ("Retry-After", header));

        exception.RetryAfter.ShouldBe(seconds is { } known ? TimeSpan.FromSeconds(known) : null);
    }

    [Fact]
    public async Task Keeps_the_first_4_kib_of_a_body_and_cuts_no_character()
    {
        var exception = await FailAsync(HttpStatusCode.BadGateway, "<" + new string('é', 50_000));

        Encoding.UTF8.GetByteCount(exception.Body).ShouldBe(4095);
        exception.Body.ShouldEndWith("é");
        exception.Body.ShouldStartWith("<é");
    }

    [Fact]
    public async Task An_error_body_of_any_size_is_still_its_status() =>
        (await FailAsync(HttpStatusCode.InternalServerError, new string('x', 3_000_000))).Status.ShouldBe(
            HttpStatusCode.InternalServerError
        );

    [Theory]
    [InlineData(100 + 499)]
    [InlineData(418)]
    [InlineData(451)]
    public async Task Any_status_is_kept(int status) => ((int)(await FailAsync((HttpStatusCode)status, "")).Status).ShouldBe(status);

    private static async Task<VerificationApiException> FailAsync(HttpStatusCode status, string body, params (string, string)[] headers)
    {
        using var client = Clients.Twilio(
            new ScriptedVendor().Then(status, body, headers),
            options => options.TimeProvider = new FixedTime(Now)
        );
        return await Should.ThrowAsync<VerificationApiException>(() => client.Attempts.GetAsync("VL1"));
    }
}
