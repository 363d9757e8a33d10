using System.Security.Cryptography;
using System.Text;

namespace Hostile.Tests.Vendors;

/// <summary>Made-up secrets and personal data with unique texts, so that each can be found anywhere.</summary>
internal static class Planted
{
    public const string VeriffKey = "planted-veriff-key-93fa1c";
    public const string VeriffSecret = "planted-veriff-secret-5be07d";
    public const string TwilioAccount = "ACplantedtwilioaccount27c4";
    public const string TwilioToken = "planted-twilio-token-81d2ee";
    public const string DiditKey = "planted-didit-key-c0771b";
    public const string DeepidvKey = "planted-deepidv-key-e64a90";
    public const string Phone = "+15550104242";
    public const string Person = "Planted Person";
    public const string Email = "planted.person@example.com";
    public const string SessionId = "f04bdb47-d3be-4b28-b028-a652feb060b5";

    /// <summary>The values that must not be found, in each form that they could have.</summary>
    public static IReadOnlyList<string> Forms { get; } =
    [
        VeriffKey,
        VeriffSecret,
        TwilioToken,
        DiditKey,
        DeepidvKey,
        Base64($"{TwilioAccount}:{TwilioToken}"),
        "15550104242",
        "555-010-4242",
        Person,
        "Planted%20Person",
        Email,
        Uri.EscapeDataString(Email),
        Signature(SessionId),
        Signature(SessionId).ToUpperInvariant(),
    ];

    /// <summary>Veriff's signature of a text.</summary>
    public static string Signature(string text) => Signature(Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Signature(string)"/>
    public static string Signature(ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(VeriffSecret), body, hash);
        return Convert.ToHexStringLower(hash);
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text));
}
