using System.Security.Cryptography;
using System.Text;

namespace Flavours.Tests.Comparison.Servers;

/// <summary>Made-up credentials, and what a request with them holds.</summary>
internal static class Secrets
{
    public const string DiditKey = "made-up-didit-key";
    public const string VeriffKey = "made-up-veriff-key";
    public const string VeriffSecret = "made-up-veriff-secret";
    public const string TwilioAccount = "AC00000000000000000000000000000000";
    public const string TwilioToken = "made-up-twilio-token";
    public const string VeriffSession = "f04bdb47-d3be-4b28-b028-a652feb060b5";

    /// <summary>The parameter of HTTP Basic for Twilio.</summary>
    public static string Basic { get; } = Convert.ToBase64String(Encoding.ASCII.GetBytes($"{TwilioAccount}:{TwilioToken}"));

    /// <summary>Veriff's signature of a request for <see cref="VeriffSession"/>.</summary>
    public static string RequestSignature { get; } = Signature(VeriffSession);

    /// <summary>Veriff's signature of a text.</summary>
    public static string Signature(string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(VeriffSecret), Encoding.UTF8.GetBytes(text)));

    /// <summary>The credentials that a request to a vendor carries, by what the table calls them.</summary>
    public static IReadOnlyList<(string Name, string Value)> Of(Vendor vendor) =>
        vendor switch
        {
            Vendor.Didit => [("the key", DiditKey)],
            Vendor.Twilio => [("user name and password", Basic)],
            _ => [("the key", VeriffKey), ("the signature", RequestSignature)],
        };
}
