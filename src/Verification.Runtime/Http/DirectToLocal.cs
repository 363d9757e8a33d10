using System.Net;

namespace Verification.Runtime;

/// <summary>The system's proxy for all addresses except those of this machine, which are reached directly.</summary>
internal sealed class DirectToLocal : IWebProxy
{
    public ICredentials? Credentials
    {
        get => HttpClient.DefaultProxy.Credentials;
        set => HttpClient.DefaultProxy.Credentials = value;
    }

    /// <summary>Whether the system sends requests to an address through a proxy.</summary>
    internal static bool IsProxied(Uri address) =>
        !HttpClient.DefaultProxy.IsBypassed(address) && HttpClient.DefaultProxy.GetProxy(address) is { } proxy && proxy != address;

    public Uri? GetProxy(Uri destination) => LocalAddress.Is(destination) ? null : HttpClient.DefaultProxy.GetProxy(destination);

    public bool IsBypassed(Uri host) => LocalAddress.Is(host) || HttpClient.DefaultProxy.IsBypassed(host);
}
