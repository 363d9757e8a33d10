using System.Security.Cryptography;
using System.Text;

namespace Verification.Generated;

/// <summary>HMAC-SHA256 (RFC 2104) in hexadecimal, keyed by the UTF-8 bytes of a shared secret.</summary>
internal sealed class HmacSignature(string secret)
{
    private readonly byte[] key = Encoding.UTF8.GetBytes(secret);

    /// <summary>The shared secret, so that it can be kept out of messages.</summary>
    internal string Secret => secret;

    /// <summary>The signature of a text's UTF-8 bytes, in lower case.</summary>
    internal string Of(string text)
    {
        const int LongestOnStack = 256;
        var length = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> message = length <= LongestOnStack ? stackalloc byte[LongestOnStack] : new byte[length];
        return Of(message[..Encoding.UTF8.GetBytes(text, message)]);
    }

    /// <summary>The signature of a message, in lower case.</summary>
    internal string Of(ReadOnlySpan<byte> message)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, message, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>Whether a text is the signature of a message, in either case; takes the same time wherever the two differ.</summary>
    internal bool Matches(ReadOnlySpan<byte> message, string hexadecimal)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (hexadecimal.Length != 2 * given.Length || Convert.FromHexString(hexadecimal, given, out _, out _) != System.Buffers.OperationStatus.Done)
            return false;

        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, message, hash);
        return CryptographicOperations.FixedTimeEquals(hash, given);
    }
}
