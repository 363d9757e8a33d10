using System.Net;
using Verification.Sandbox.Faults;
using Verification.Sandbox.Tests.Veriff;

namespace Verification.Sandbox.Tests.Faults;

public sealed class SignatureTests : FaultySandbox
{
    [Theory]
    [InlineData(SignatureDefect.Wrong, "^[0-9a-f]{64}$")]
    [InlineData(SignatureDefect.Malformed, "^not-hexadecimal$")]
    [InlineData(SignatureDefect.Missing, "^$")]
    public async Task The_body_is_right_and_its_signature_is_not(SignatureDefect defect, string pattern)
    {
        var right = (await RequestVeriffAsync()).Body;
        Sandbox.Veriff.Faults.Add(new SignatureFault(defect));

        var response = await RequestVeriffAsync();

        response.Status.ShouldBe(HttpStatusCode.OK);
        response.Body.ShouldBe(right);
        var signature = response.Header("X-HMAC-SIGNATURE") ?? string.Empty;
        signature.ShouldMatch(pattern);
        signature.ShouldNotBe(VeriffCaller.Sign(Sandbox.Veriff.SharedSecret, response.Body));
    }

    [Fact]
    public void Only_Veriff_signs() =>
        Should
            .Throw<ArgumentException>(() => Sandbox.Twilio.Faults.Add(new SignatureFault()))
            .Message.ShouldStartWith("Twilio cannot have the fault Signature. Choose one of Status, Latency, CutBody,");
}
