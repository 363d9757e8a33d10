using System.Security.Cryptography;
using System.Text;

namespace Verification.Runtime;

/// <summary>HMAC-SHA256 (RFC 2104) in hexadecimal, keyed by the UTF-8 bytes of a shared secret.</summary>
/// <param name="secret">The shared secret.</param>
public sealed class HmacSignature(string secret)
{
    private readonly byte[] key = Encoding.UTF8.GetBytes(secret);

    /// <summary>Signs a text's UTF-8 bytes.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The signature, in lower case.</returns>
    public string Of(string text)
    {
        const int LongestOnStack = 256;
        var length = Encoding.UTF8.GetMaxByteCount(text.Length);
        var message = length <= LongestOnStack ? stackalloc byte[LongestOnStack] : new byte[length];
        return Of(message[..Encoding.UTF8.GetBytes(text, message)]);
    }

    /// <summary>Signs a message.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The signature, in lower case.</returns>
    public string Of(ReadOnlySpan<byte> message)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, message, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>Whether a text is the signature of a message, compared in constant time.</summary>
    /// <param name="message">The message.</param>
    /// <param name="hexadecimal">The text, in either case.</param>
    /// <returns><see langword="true"/> where it is.</returns>
    public bool Matches(ReadOnlySpan<byte> message, string hexadecimal)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (
            hexadecimal.Length != 2 * given.Length
            || Convert.FromHexString(hexadecimal, given, out _, out _) != System.Buffers.OperationStatus.Done
        )
        {
            return false;
        }

        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, message, hash);
        return CryptographicOperations.FixedTimeEquals(hash, given);
    }
}
