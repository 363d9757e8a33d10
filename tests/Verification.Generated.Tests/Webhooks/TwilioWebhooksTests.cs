using System.Text;
using Verification.Generated.Twilio;

namespace Verification.Generated.Tests.Webhooks;

public sealed class TwilioWebhooksTests
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string FormSignature = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";
    private const string FormBody = "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212";
    private const string JsonToken = "twilio-test-token-0001";
    private const string JsonBody = """{"type":"challenge.approved"}""";
    private const string JsonHash = "e4158adedf046a46570bb043aba710f0fe21e8928ce0f8402c3eba7a9b06cb51";
    private const string JsonSignature = "mZzHEn7AReOTKv9R+OEN2XzX92w=";

    private static readonly Uri FormAddress = new("https://mycompany.com/myapp.php?foo=1&bar=2");
    private static readonly Uri JsonAddress = new($"https://hooks.test/verify?bodySHA256={JsonHash}");

    [Theory]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", FormBody)]
    [InlineData("https://mycompany.com:443/myapp.php?foo=1&bar=2", FormBody)]
    [InlineData(
        "https://mycompany.com/myapp.php?foo=1&bar=2",
        "To=%2B18005551212&From=%2b14158675309&Digits=1234&Caller=%2B14158675309&CallSid=CA1234567890ABCDE"
    )]
    public void A_form_of_the_vendor_is_accepted(string address, string body) =>
        Should.NotThrow(() => Verify(new Uri(address), body, Form + "; charset=utf-8", FormSignature));

    [Fact]
    public void JSON_of_the_vendor_is_accepted() =>
        Should.NotThrow(() => Verify(JsonAddress, JsonBody, "application/json", JsonSignature, JsonToken));

    [Fact]
    public void A_form_with_any_other_byte_is_refused()
    {
        for (var index = 0; index < FormBody.Length; index++)
        {
            var body = FormBody.ToCharArray();
            body[index] = body[index] == 'x' ? 'y' : 'x';
            // The case of an escape's digits is no difference.
            Should.Throw<SignatureException>(() => Verify(FormAddress, new string(body), Form, FormSignature), new string(body));
        }
    }

    [Fact]
    public void JSON_with_any_other_byte_is_refused()
    {
        for (var index = 0; index < JsonBody.Length; index++)
        {
            var body = JsonBody.ToCharArray();
            body[index]++;
            Should.Throw<SignatureException>(() => Verify(JsonAddress, new string(body), "application/json", JsonSignature, JsonToken));
        }
    }

    [Theory]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=3", Form, FormSignature)]
    [InlineData("http://mycompany.com/myapp.php?foo=1&bar=2", Form, FormSignature)]
    [InlineData("https://mycompany.com:8443/myapp.php?foo=1&bar=2", Form, FormSignature)]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", "application/json", FormSignature)]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", null, FormSignature)]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", Form, null)]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", Form, "RSOYDt4T1cUTdK1PDd93/VVr8B9=")]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", Form, "RSOYDt4T1cUTdK1PDd93/VVr8B8")]
    public void Another_address_kind_or_signature_is_refused(string address, string? contentType, string? signature)
    {
        var exception = Should.Throw<SignatureException>(() => Verify(new Uri(address), FormBody, contentType, signature));

        exception.Message.ShouldNotContain("14158675309");
        exception.Message.ShouldNotContain("RSOYDt4T");
    }

    [Fact]
    public void A_form_that_repeats_a_name_is_refused() =>
        Should
            .Throw<SignatureException>(() => Verify(FormAddress, FormBody + "&Digits=1234", Form, FormSignature))
            .Message.ShouldContain("repeats a name");

    [Fact]
    public void A_newer_way_of_signing_is_refused() =>
        Should
            .Throw<SignatureException>(() =>
                new TwilioWebhooks(["12345"]).Verify(
                    FormAddress,
                    Encoding.UTF8.GetBytes(FormBody),
                    Headers.Of(
                        ("Content-Type", Form),
                        ("X-Twilio-Signature", FormSignature),
                        ("X-Twilio-Webhooks-Signature-Settings", "key=SK1,algorithm=HMAC_SHA256")
                    )
                )
            )
            .Message.ShouldContain("X-Twilio-Webhooks-Signature-Settings");

    [Fact]
    public void The_address_is_the_one_that_is_configured() =>
        Should.Throw<ArgumentException>(() => Verify(new Uri("/myapp.php", UriKind.Relative), FormBody, Form, FormSignature));

    private static void Verify(Uri address, string body, string? contentType, string? signature, string token = "12345") =>
        new TwilioWebhooks(["before", token]).Verify(
            address,
            Encoding.UTF8.GetBytes(body),
            name =>
                name switch
                {
                    "Content-Type" => contentType,
                    "X-Twilio-Signature" => signature,
                    _ => null,
                }
        );
}
