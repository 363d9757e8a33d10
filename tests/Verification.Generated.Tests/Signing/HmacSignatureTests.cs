using System.Text;

namespace Verification.Generated.Tests.Signing;

public sealed class HmacSignatureTests
{
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
        "abcdef12-abcd-abcd-abcd-abcdef012345",
        "12df6045-3846-3e45-946a-14fa6136d78b",
        "72425a5b0d91e04c84c7f7fa50a62fb16a3d03a4b78149832737492a5171ab12"
    )]
    [InlineData(
        "00112233-4455-6677-8899-aabbccddeeff",
        "a1c68aea-7f4d-478d-80ab-ca9356074f69",
        "a7862b9a893fe9c58e4d528535f0f32e46eccd00b2216bd7bcdaa528f8246bbb"
    )]
    [InlineData("sécret-ключ", "f04bdb47-d3be-4b28-b028-a652feb060b5", "09ab89bc3eb6b7615388b4ebd4f32a07eba15b974c9bbc730e0be9d38ca925b1")]
    [InlineData(
        "abcdef12-abcd-abcd-abcd-abcdef012345",
        "{\"status\":\"fail\",\"code\":\"1101\",\"message\":\"Resource not found\"}",
        "438f332ba3c2bac7a956d858d138276f81302875194188401d3ab44ecb80b156"
    )]
    [InlineData("abcdef12-abcd-abcd-abcd-abcdef012345", "", "4005304bae46f8a0c2b1fbd7088f9dded39dc1040be754dede2bf198ab44b7c8")]
    public void Signs_and_recognises_the_known_vectors(string secret, string message, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(message);
        var signature = new HmacSignature(secret);

        signature.Of(bytes).ShouldBe(expected);
        signature.Matches(bytes, expected).ShouldBeTrue();
        signature.Matches(bytes, expected.ToUpperInvariant()).ShouldBeTrue();
    }

    [Fact]
    public void Recognises_the_signature_of_the_vendors_example_byte_for_byte()
    {
        var body = VendorExample.Read("veriff", "single-attempt.json");

        new HmacSignature(Clients.Secret).Matches(body, "70c86c895ada7efc9bb33e5e523b4afca874a9476a6373fca08f5ea54a702cc2").ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("4005304bae46f8a0c2b1fbd7088f9dded39dc1040be754dede2bf198ab44b7c9")]
    [InlineData("4005304bae46f8a0c2b1fbd7088f9dded39dc1040be754dede2bf198ab44b7")]
    [InlineData("4005304bae46f8a0c2b1fbd7088f9dded39dc1040be754dede2bf198ab44b7c8c8")]
    [InlineData("zz05304bae46f8a0c2b1fbd7088f9dded39dc1040be754dede2bf198ab44b7c8")]
    public void Refuses_a_wrong_or_malformed_signature(string signature) =>
        new HmacSignature(Clients.Secret).Matches([], signature).ShouldBeFalse();
}
