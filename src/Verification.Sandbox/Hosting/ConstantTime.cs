using System.Security.Cryptography;
using System.Text;

namespace Verification.Sandbox.Hosting;

/// <summary>Compares credentials without telling by the time it takes how much of them was right.</summary>
internal static class ConstantTime
{
    public static bool AreEqual(string? given, string expected) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));
}
