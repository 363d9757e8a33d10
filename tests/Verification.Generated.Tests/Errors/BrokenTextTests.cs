using System.Text;

namespace Verification.Generated.Tests.Errors;

/// <summary>Bytes that are not UTF-8, beside an escape: they must not hide the rest of the response.</summary>
public sealed class BrokenTextTests
{
    [Theory]
    [InlineData("message", "\\u0041")]
    [InlineData("code", "\\n")]
    [InlineData("field", "\\\\")]
    public async Task An_error_with_broken_text_keeps_its_status(string name, string escape)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes($"{{\"{name}\":\"{escape}"), 0xFF, .. "\"}"u8];
        using var client = Clients.Twilio(new ScriptedVendor().Then(HttpStatusCode.NotFound, body));

        var error = await Should.ThrowAsync<VerificationApiException>(() =>
            client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken)
        );

        error.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_error_with_a_broken_name_keeps_its_status()
    {
        byte[] body = [.. "{\"\\u0041"u8, 0xC0, 0x80, .. "\":[\"x\"],\"code\":\"20404\"}"u8];
        using var client = Clients.Twilio(new ScriptedVendor().Then(HttpStatusCode.NotFound, body));

        var error = await Should.ThrowAsync<VerificationApiException>(() =>
            client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken)
        );

        error.Code.ShouldBe("20404");
    }

    [Fact]
    public async Task A_signed_success_with_a_broken_status_is_a_format_error()
    {
        byte[] body = [.. "{\"status\":\"\\u0041"u8, 0xFF, .. "\",\"verifications\":[]}"u8];
        using var client = Clients.Veriff(
            new ScriptedVendor().Then(HttpStatusCode.OK, body, ("X-HMAC-SIGNATURE", new HmacSignature(Clients.Secret).Of(body)))
        );

        await Should.ThrowAsync<ResponseFormatException>(() =>
            client.Attempts.ListPageAsync("session", TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task A_broken_link_is_a_format_error_with_read_ahead_too()
    {
        byte[] body = [.. "{\"attempts\":[],\"meta\":{\"next_page_url\":\"\\u0041"u8, 0xFF, .. "\"}}"u8];
        using var client = Clients.Twilio(new ScriptedVendor().Then(HttpStatusCode.OK, body), options => options.Paging.ReadAhead = 2);

        await Should.ThrowAsync<ResponseFormatException>(async () =>
            await client.Attempts.List().ToListAsync(TestContext.Current.CancellationToken)
        );
    }
}
