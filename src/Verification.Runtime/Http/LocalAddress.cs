using System.Net;

namespace Verification.Runtime;

/// <summary>Addresses of this machine: <c>localhost</c> and the literal loopback addresses.</summary>
internal static class LocalAddress
{
    private const string Name = "localhost";

    /// <summary>
    /// Whether an address is written as one of this machine; <see cref="Uri"/> itself reads <c>loopback</c> as <c>localhost</c>.
    /// </summary>
    internal static bool IsWritten(Uri address) =>
        Is(address)
        && (
            address.HostNameType != UriHostNameType.Dns
            || address.OriginalString.TrimStart().StartsWith($"{address.Scheme}://{Name}", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Whether requests to an address go to this machine.</summary>
    internal static bool Is(Uri address) =>
        address.HostNameType switch
        {
            UriHostNameType.Dns => string.Equals(address.IdnHost, Name, StringComparison.OrdinalIgnoreCase),
            UriHostNameType.IPv4 or UriHostNameType.IPv6 => IPAddress.TryParse(address.IdnHost, out var number) && IsLoopback(number),
            _ => false,
        };

    private static bool IsLoopback(IPAddress address) => IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
}
