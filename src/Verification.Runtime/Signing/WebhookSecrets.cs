using System.Security.Cryptography;
using System.Text;

namespace Verification.Runtime;

/// <summary>
/// The secrets of a webhook: the one in use and, while it is exchanged, the one before or after it. Comparisons take constant time, and as
/// long for the first secret as for the last. Safe for use by several threads at once.
/// </summary>
public sealed class WebhookSecrets
{
    /// <summary>The most secrets.</summary>
    public const int Most = 16;

    private readonly byte[][] keys;

    private delegate byte[] Expected(byte[] key, ReadOnlySpan<byte> message);

    /// <summary>Copies secrets.</summary>
    /// <param name="secrets">One to 16 secrets, of which none is empty. Their UTF-8 bytes are the keys.</param>
    /// <exception cref="ArgumentException">There are none or too many, or one is empty.</exception>
    public WebhookSecrets(IEnumerable<string> secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        keys = [.. secrets.Take(Most + 1).Select(Key)];
        if (keys.Length is 0 or > Most)
        {
            throw new ArgumentException(
                $"Give 1 to {Most} secrets: the one in use, and while it is exchanged the other one.",
                nameof(secrets)
            );
        }
    }

    /// <summary>Whether a text is the HMAC-SHA256 (RFC 2104) of a message under one of the secrets, in hexadecimal of lower case.</summary>
    /// <param name="message">The message.</param>
    /// <param name="hexadecimal">The text; <see langword="null"/> is no signature.</param>
    public bool HaveSigned(ReadOnlySpan<byte> message, string? hexadecimal) =>
        AnyGives(
            hexadecimal,
            message,
            static (key, message) => Encoding.ASCII.GetBytes(Convert.ToHexStringLower(HMACSHA256.HashData(key, message)))
        );

    /// <summary>Whether a text is the HMAC-SHA1 (RFC 2104) of a message under one of the secrets, in base64.</summary>
    /// <param name="message">The message.</param>
    /// <param name="base64">The text; <see langword="null"/> is no signature.</param>
    /// <remarks>For vendors that sign so. HMAC does not rest on what SHA-1 has lost, which is its resistance to collisions.</remarks>
    public bool HaveSignedWithSha1(ReadOnlySpan<byte> message, string? base64) =>
#pragma warning disable CA5350 // The vendor decides the algorithm, and an HMAC is safe with it.
        AnyGives(
            base64,
            message,
            static (key, message) => Encoding.ASCII.GetBytes(Convert.ToBase64String(HMACSHA1.HashData(key, message)))
        );
#pragma warning restore CA5350

    /// <summary>Whether a text is one of the secrets, for vendors that send the secret itself.</summary>
    /// <param name="text">The text; <see langword="null"/> is none.</param>
    public bool Include(string? text) => AnyGives(text, message: [], static (key, _) => key);

    /// <summary>
    /// Whether a text is what one of the secrets makes of a message. Texts are compared and not the bytes that they stand for: several texts
    /// stand for the same bytes.
    /// </summary>
    private bool AnyGives(string? text, ReadOnlySpan<byte> message, Expected expected)
    {
        var given = Encoding.UTF8.GetBytes(text ?? "");
        var isFound = false;
        foreach (var key in keys)
            isFound |= CryptographicOperations.FixedTimeEquals(expected(key, message), given);
        return isFound;
    }

    private static byte[] Key(string secret) =>
        string.IsNullOrWhiteSpace(secret)
            ? throw new ArgumentException("A secret is empty: anybody could sign with it.", nameof(secret))
            : Encoding.UTF8.GetBytes(secret);
}
