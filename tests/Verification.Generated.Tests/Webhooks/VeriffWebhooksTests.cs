using System.Text;
using Verification.Generated.Veriff;

namespace Verification.Generated.Tests.Webhooks;

public sealed class VeriffWebhooksTests
{
    private const string Secret = "veriff-test-secret-0001";
    private const string Key = "8e4c7228-75ca-4b5b-9ba9-8de6f3a9e4b0";

    private static readonly (string Body, string Signature)[] Deliveries =
    [
        (
            """{"id":"11111111-2222-4333-8444-555555555555","feature":"selfid","code":7002,"action":"submitted","vendorData":null}""",
            "677949a6e7dc4032c26f58a6c4f23e8f8726c5e68c5e54ebc414071ef1476358"
        ),
        (
            """{"status":"success","verification":{"id":"11111111-2222-4333-8444-555555555555","code":9001,"status":"approved","person":{"firstName":"Zoë"}}}""",
            "adbbb6ca5220823fba25e924dd98262c33aa1393901b8614a88bc890b5f5fb74"
        ),
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_delivery_of_the_vendor_is_accepted(int delivery)
    {
        var (body, signature) = Deliveries[delivery];

        new VeriffWebhooks(["another", Secret], Key).Verify(
            Encoding.UTF8.GetBytes(body),
            Headers.Of(("x-hmac-signature", signature), ("x-auth-client", Key))
        );
    }

    [Fact]
    public void A_body_with_any_other_byte_is_refused()
    {
        var body = Encoding.UTF8.GetBytes(Deliveries[0].Body);
        var webhooks = new VeriffWebhooks([Secret]);
        var header = Headers.Of(("X-HMAC-SIGNATURE", Deliveries[0].Signature));
        webhooks.Verify(body, header);

        for (var index = 0; index < body.Length; index++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                body[index] ^= (byte)(1 << bit);
                Should.Throw<SignatureException>(() => webhooks.Verify(body, header));
                body[index] ^= (byte)(1 << bit);
            }
        }

        Should.Throw<SignatureException>(() => webhooks.Verify(body.AsMemory(1), header));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("677949a6e7dc4032c26f58a6c4f23e8f8726c5e68c5e54ebc414071ef147635")]
    [InlineData("677949a6e7dc4032c26f58a6c4f23e8f8726c5e68c5e54ebc414071ef1476359")]
    [InlineData("zz7949a6e7dc4032c26f58a6c4f23e8f8726c5e68c5e54ebc414071ef1476358")]
    public void Another_signature_is_refused_without_repeating_it(string? signature)
    {
        var exception = Should.Throw<SignatureException>(() =>
            new VeriffWebhooks([Secret]).Verify(Encoding.UTF8.GetBytes(Deliveries[0].Body), _ => signature)
        );

        exception.Vendor.ShouldBe("veriff");
        exception.Message.ShouldNotContain("677949a6");
        exception.Message.ShouldNotContain(Secret);
    }

    [Fact]
    public void What_is_sent_for_another_integration_is_refused()
    {
        var (body, signature) = Deliveries[0];
        var webhooks = new VeriffWebhooks([Secret], Key);

        Should.Throw<SignatureException>(() => webhooks.Verify(Encoding.UTF8.GetBytes(body), Headers.Of(("X-HMAC-SIGNATURE", signature))));
        Should.Throw<SignatureException>(() =>
            webhooks.Verify(
                Encoding.UTF8.GetBytes(body),
                Headers.Of(("X-HMAC-SIGNATURE", signature), ("X-AUTH-CLIENT", Key.ToUpperInvariant()))
            )
        );
    }

    [Fact]
    public void A_body_of_more_than_a_mebibyte_is_refused_before_it_is_hashed()
    {
        var webhooks = new VeriffWebhooks([Secret]);

        Should
            .Throw<SignatureException>(() => webhooks.Verify(new byte[(1024 * 1024) + 1], _ => throw new InvalidOperationException("read")))
            .Message.ShouldContain("1048576 bytes");
    }

    [Fact]
    public void Secrets_that_anybody_could_guess_are_refused()
    {
        Should.Throw<ArgumentException>(() => new VeriffWebhooks([]));
        Should.Throw<ArgumentException>(() => new VeriffWebhooks([""]));
        Should.Throw<ArgumentException>(() => new VeriffWebhooks(Enumerable.Repeat("secret", 17)));
        Should.Throw<ArgumentException>(() => new VeriffWebhooks([Secret], " "));
    }
}
