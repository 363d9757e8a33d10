using System.Security.Cryptography;
using System.Text;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Veriff;

/// <summary>Lower-case hexadecimal HMAC-SHA256, keyed with the UTF-8 bytes of the shared secret.</summary>
internal sealed class HmacSignature(string sharedSecret)
{
    public const string HeaderName = "X-HMAC-SIGNATURE";

    private readonly byte[] key = Encoding.UTF8.GetBytes(sharedSecret);

    public string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(HMACSHA256.HashData(key, content));

    public bool IsValid(string? signature, string content) => ConstantTime.AreEqual(signature, Of(Encoding.UTF8.GetBytes(content)));
}
