using Verification.Generated.Deepidv;

namespace Verification.Generated.Tests.Webhooks;

public sealed class DeepidvWebhooksTests
{
    private const string Secret = "whsec_test_0001";

    [Fact]
    public void The_secret_itself_is_accepted() =>
        Should.NotThrow(() =>
            new DeepidvWebhooks(["whsec_before", Secret]).Verify("{}"u8.ToArray(), Headers.Of(("Deepidv-Signature", Secret)))
        );

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("whsec_test_0002")]
    [InlineData("whsec_test_0001 ")]
    [InlineData("WHSEC_TEST_0001")]
    [InlineData("a4cdacbf55b99fe5071bba5233d3c5190fb3c1fef32d9e3beb8b74719747b8f6")]
    public void Anything_else_is_refused(string? header)
    {
        var webhooks = new DeepidvWebhooks([Secret]);

        Should
            .Throw<SignatureException>(() => webhooks.Verify("""{"type":"session.created","data":{}}"""u8.ToArray(), _ => header))
            .Message.ShouldNotContain(Secret);
    }
}
