using Flavours.Tests.Comparison.Servers;

namespace Flavours.Tests.Comparison.Facts;

/// <summary>Which credentials of a vendor a request carries.</summary>
internal static class Carried
{
    public static string By(ReceivedRequest request, Vendor vendor)
    {
        string[] names =
        [
            .. Secrets
                .Of(vendor)
                .Where(secret => request.Head.Contains(secret.Value, StringComparison.Ordinal))
                .Select(secret => secret.Name),
        ];
        return names.Length == 0
            ? $"without {string.Join(" and ", Secrets.Of(vendor).Select(secret => secret.Name))}"
            : $"with {string.Join(" and ", names)}";
    }
}
