using System.Security.Cryptography;
using System.Text;

namespace Verification.Sandbox.Hosting;

/// <summary>Compares credentials in constant time, so that the duration does not reveal how much of them is right.</summary>
internal static class ConstantTime
{
    public static bool AreEqual(string? given, string expected) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));
}
