using System.Net;
using System.Text.Json;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Veriff;

public sealed class AuthenticationTests(SandboxFixture fixture) : IDisposable
{
    private readonly VeriffSandbox veriff = fixture.Sandbox.Veriff;
    private readonly VeriffCaller caller = new(fixture.Sandbox.Veriff);

    // The vectors were made with another implementation of HMAC-SHA256; they show that the tests sign as the vendor does.
    [Theory]
    [InlineData(
        "abcdef12-abcd-abcd-abcd-abcdef012345",
        "f04bdb47-d3be-4b28-b028-a652feb060b5",
        "e37fd070cea548e430c624109ca4b0d7e79bcdef52131c90a2889ca24ad15ab0"
    )]
    [InlineData(
        "abcdef12-abcd-abcd-abcd-abcdef012345",
        "F04BDB47-D3BE-4B28-B028-A652FEB060B5",
        "d9433f886654565a4930a7f7d14fa95dcaecf9bc1c60ff6eaf575fca28374166"
    )]
    [InlineData(
        "00112233-4455-6677-8899-aabbccddeeff",
        "a1c68aea-7f4d-478d-80ab-ca9356074f69",
        "a7862b9a893fe9c58e4d528535f0f32e46eccd00b2216bd7bcdaa528f8246bbb"
    )]
    [InlineData("sécret-ключ", "f04bdb47-d3be-4b28-b028-a652feb060b5", "09ab89bc3eb6b7615388b4ebd4f32a07eba15b974c9bbc730e0be9d38ca925b1")]
    public void Signatures_agree_with_the_vectors(string secret, string content, string expected) =>
        VeriffCaller.Sign(secret, content).ShouldBe(expected);

    [Fact]
    public async Task A_success_is_signed_over_its_bytes_and_echoes_the_key()
    {
        var response = await caller.GetAttemptsAsync(veriff.SessionIds[0]);

        response.Status.ShouldBe(HttpStatusCode.OK);
        response.Header("X-HMAC-SIGNATURE").ShouldBe(VeriffCaller.Sign(veriff.SharedSecret, response.Body));
        response.Header("X-AUTH-CLIENT").ShouldBe(veriff.ApiKey);
    }

    [Fact]
    public async Task An_id_in_upper_case_needs_the_signature_of_upper_case()
    {
        var id = veriff.SessionIds[0];
        var upper = id.ToUpperInvariant();

        (await caller.GetAttemptsAsync(upper)).Status.ShouldBe(HttpStatusCode.OK);
        (await caller.GetAttemptsAsync(upper, VeriffCaller.Sign(veriff.SharedSecret, id))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("another-key")]
    public async Task Without_the_right_key_the_response_is_an_unsigned_401(string? key)
    {
        var id = veriff.SessionIds[0];
        var signature = ("X-HMAC-SIGNATURE", VeriffCaller.Sign(veriff.SharedSecret, id));
        (string, string)[] headers = key is null ? [signature] : [("X-AUTH-CLIENT", key), signature];

        var response = await caller.GetAsync($"/v1/sessions/{id}/attempts", headers);

        response.Status.ShouldBe(HttpStatusCode.Unauthorized);
        response.Header("X-HMAC-SIGNATURE").ShouldBeNull();
        response.Header("X-AUTH-CLIENT").ShouldBe(key);
        ShouldBeFailure(response.Json, "Mandatory X-AUTH-CLIENT header containing the API key is missing from the request.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("not hexadecimal")]
    [InlineData("e37fd070cea548e430c624109ca4b0d7e79bcdef52131c90a2889ca24ad15ab0")]
    public async Task A_wrong_signature_is_a_signed_400(string signature) =>
        ShouldBeSigned(await caller.GetAttemptsAsync(veriff.SessionIds[0], signature), HttpStatusCode.BadRequest, "Validation failed");

    [Fact]
    public async Task A_signature_in_upper_case_is_refused()
    {
        var id = veriff.SessionIds[0];

        var response = await caller.GetAttemptsAsync(id, VeriffCaller.Sign(veriff.SharedSecret, id).ToUpperInvariant());

        response.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_id_that_is_no_UUID_is_a_signed_400() =>
        ShouldBeSigned(await caller.GetAttemptsAsync("12345"), HttpStatusCode.BadRequest, "Validation failed");

    [Theory]
    [InlineData("f04bdb47-d3be-4b28-b028-a652feb060b5")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task An_unknown_session_is_a_signed_404(string id) =>
        ShouldBeSigned(await caller.GetAttemptsAsync(id), HttpStatusCode.NotFound, "Resource not found");

    [Fact]
    public async Task An_unknown_path_is_a_signed_404() =>
        ShouldBeSigned(
            await caller.GetAsync("/v1/v1/sessions", ("X-AUTH-CLIENT", veriff.ApiKey)),
            HttpStatusCode.NotFound,
            "Resource not found"
        );

    public void Dispose() => caller.Dispose();

    private void ShouldBeSigned(Response response, HttpStatusCode status, string message)
    {
        response.Status.ShouldBe(status);
        response.Header("X-HMAC-SIGNATURE").ShouldBe(VeriffCaller.Sign(veriff.SharedSecret, response.Body));
        response.Header("X-AUTH-CLIENT").ShouldBe(veriff.ApiKey);
        ShouldBeFailure(response.Json, message);
    }

    private static void ShouldBeFailure(JsonElement body, string message)
    {
        body.Text("status").ShouldBe("fail");
        body.Text("code").ShouldBe("1101");
        body.Text("message").ShouldBe(message);
    }
}
