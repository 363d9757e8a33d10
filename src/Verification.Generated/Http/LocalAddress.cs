using System.Net;

namespace Verification.Generated;

/// <summary>Addresses of this machine: <c>localhost</c> and the literal loopback addresses. <see cref="Uri.IsLoopback"/> takes more names.</summary>
internal static class LocalAddress
{
    internal static bool Is(Uri address) => address.HostNameType switch
    {
        UriHostNameType.Dns => string.Equals(address.IdnHost, "localhost", StringComparison.OrdinalIgnoreCase),
        UriHostNameType.IPv4 or UriHostNameType.IPv6 => IPAddress.TryParse(address.IdnHost, out var number) && IsLoopback(number),
        _ => false,
    };

    private static bool IsLoopback(IPAddress address) => IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
}
