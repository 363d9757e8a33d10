namespace Verification.Generated.Tests.Errors;

/// <summary>A code is text that the vendor controls: only text of the documented form is in a message.</summary>
public sealed class ErrorCodeTests
{
    public static TheoryData<string> Texts =>
        [
            "sk_live_abcdefgh",
            "Maria.Mustermann-Schmidt",
            "Mustermann",
            "jane_doe",
            "access_denied",
            "+15550100001",
            "15550100001",
            "1234567",
            "20429\n",
            "20429\u2028",
            "\u0661\u0662\u0663\u0664",
            "12 34",
            "-1",
            "1.5",
            "1e5",
            "",
        ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Text_of_another_form_is_in_no_message(string code)
    {
        foreach (var vendor in VendorCalls.Vendors)
        {
            var exception = await FailAsync(vendor, code);

            exception.Code.ShouldBe(code, vendor);
            exception.Message.ShouldNotContain(", code", customMessage: vendor);
            if (code.Length > 0)
                exception.ToString().ShouldNotContain(code, customMessage: vendor);
        }
    }

    [Theory]
    [InlineData("twilio", "20429", true)]
    [InlineData("twilio", "204290", false)]
    [InlineData("veriff", "1101", true)]
    [InlineData("veriff", "20429", false)]
    [InlineData("didit", "1101", true)]
    [InlineData("deepidv", "123456", true)]
    public async Task A_code_of_the_documented_form_is_in_the_message(string vendor, string code, bool shown) =>
        (await FailAsync(vendor, code)).Message.Contains(", code " + code, StringComparison.Ordinal).ShouldBe(shown);

    [Theory]
    [InlineData("10429", "10429", false)]
    [InlineData("key-10429-x", "10429", false)]
    [InlineData("042", "10429", false)]
    [InlineData("key", "10429", true)]
    public async Task A_credential_is_never_in_a_message(string token, string code, bool shown)
    {
        var vendor = new ScriptedVendor().Then(HttpStatusCode.BadRequest, $$"""{"code":"{{code}}"}""");
        using var client = Clients.Twilio(vendor, options => options.AuthToken = token);

        var exception = await Should.ThrowAsync<VerificationApiException>(() => client.Attempts.GetAsync("VL1"));

        exception.Message.Contains(code, StringComparison.Ordinal).ShouldBe(shown);
    }

    [Theory]
    [InlineData("20429", true)]
    [InlineData("AccessDenied", false)]
    [InlineData("15550100001", false)]
    public void An_exception_that_a_test_makes_shows_short_numbers_only(string code, bool shown) =>
        new VerificationApiException("vendor", "operation", HttpStatusCode.BadRequest, code)
            .Message.Contains(code, StringComparison.Ordinal)
            .ShouldBe(shown);

    [Fact]
    public void A_forged_checkpoint_is_refused_without_its_text()
    {
        using var client = Clients.Twilio(new ScriptedVendor());
        var forged = Checkpoint.Parse(Checkpoint.At("sk_live_abcdefgh", "Maria Mustermann", "", "x").ToString());

        var message = Should.Throw<ArgumentException>(() => client.Attempts.List().Pages(forged)).Message;

        message.ShouldNotContain("sk_live");
        message.ShouldNotContain("Maria");
    }

    private static async Task<VerificationApiException> FailAsync(string vendor, string code)
    {
        var body = "{\"code\":\"" + System.Text.Encodings.Web.JavaScriptEncoder.Default.Encode(code) + "\"}";
        return await Should.ThrowAsync<VerificationApiException>(() =>
            VendorCalls.SendAsync(vendor, new ScriptedVendor().Then(HttpStatusCode.BadRequest, body))
        );
    }
}
