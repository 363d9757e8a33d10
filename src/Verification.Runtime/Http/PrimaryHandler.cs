using System.Net;

namespace Verification.Runtime;

/// <summary>
/// The handler that sends. Redirects and cookies are off, as they would carry credentials elsewhere; bodies come as they were sent, since
/// <see cref="ContentDecoding"/> also sees whether one is complete; and this machine is reached directly, as a proxy would see the key.
/// </summary>
internal static class PrimaryHandler
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    internal static SocketsHttpHandler Create() => Create(isLocal: false);

    /// <summary>Makes a handler.</summary>
    /// <param name="isLocal">Whether the base address is on this machine.</param>
    internal static SocketsHttpHandler Create(bool isLocal) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !isLocal,
        PooledConnectionLifetime = ConnectionLifetime,
    };

    /// <summary>
    /// Adapts the handlers that can be seen in a chain; one that wraps another privately cannot be. A proxy that the caller set is the caller's
    /// choice; that of the system is nobody's, and is left out for this machine.
    /// </summary>
    /// <param name="primary">The first handler of the chain.</param>
    /// <param name="local">The base address, if it is on this machine.</param>
    /// <exception cref="ArgumentException">A handler is in use already, with settings that would carry credentials elsewhere.</exception>
    internal static HttpMessageHandler Adopt(HttpMessageHandler primary, Uri? local)
    {
        HttpMessageHandler? settled = null;
        return Adopt(primary, local, ref settled);
    }

    /// <summary>The same before every request, which costs next to nothing where all is well already.</summary>
    /// <param name="primary">The first handler of the chain.</param>
    /// <param name="local">The base address, if it is on this machine.</param>
    /// <param name="settled">A handler that was found in use and well enough: its settings never change again.</param>
    /// <exception cref="ArgumentException">A handler is in use already, with settings that would carry credentials elsewhere.</exception>
    internal static HttpMessageHandler Adopt(HttpMessageHandler primary, Uri? local, ref HttpMessageHandler? settled)
    {
        ArgumentNullException.ThrowIfNull(primary);
        var innermost = primary;
        while (innermost is DelegatingHandler { InnerHandler: { } inner })
            innermost = inner;
        if (ReferenceEquals(innermost, Volatile.Read(ref settled)))
            return primary;

        try
        {
            var isAdapted = innermost switch
            {
                SocketsHttpHandler sockets => Adapt(sockets, local),
                HttpClientHandler client => Adapt(client, local),
                _ => true,
            };
            if (!isAdapted)
                Volatile.Write(ref settled, innermost);
        }
        catch (InvalidOperationException exception)
        {
            throw new HandlerInUseException(nameof(primary), exception);
        }

        return primary;
    }

    /// <returns>Whether all could be set; where not, the rest does no harm.</returns>
    private static bool Adapt(SocketsHttpHandler handler, Uri? local)
    {
        if (handler.AllowAutoRedirect)
            handler.AllowAutoRedirect = false;
        if (handler.UseCookies)
            handler.UseCookies = false;
        try
        {
            if (local is not null && handler.UseProxy && handler.Proxy is null)
                handler.Proxy = new DirectToLocal();
            if (handler.AutomaticDecompression != DecompressionMethods.None)
                handler.AutomaticDecompression = DecompressionMethods.None;
        }
        catch (InvalidOperationException) when (!IsExposed(local, handler.UseProxy, handler.Proxy))
        {
            // A handler in use that decompresses gives the same bytes; only a body that was cut while compressed is not noticed then.
            return false;
        }

        return true;
    }

    /// <returns>Whether all could be set; where not, the rest does no harm.</returns>
    private static bool Adapt(HttpClientHandler handler, Uri? local)
    {
        if (handler.AllowAutoRedirect)
            handler.AllowAutoRedirect = false;
        if (handler.UseCookies)
            handler.UseCookies = false;
        try
        {
            if (local is not null && handler.UseProxy && handler.Proxy is null)
                handler.Proxy = new DirectToLocal();
            if (handler.AutomaticDecompression != DecompressionMethods.None)
                handler.AutomaticDecompression = DecompressionMethods.None;
        }
        catch (InvalidOperationException) when (!IsExposed(local, handler.UseProxy, handler.Proxy))
        {
            // A handler in use that decompresses gives the same bytes; only a body that was cut while compressed is not noticed then.
            return false;
        }

        return true;
    }

    /// <summary>Whether keys that are meant for this machine would go to the system's proxy.</summary>
    private static bool IsExposed(Uri? local, bool usesProxy, IWebProxy? proxy) =>
        local is not null && usesProxy && proxy is null && DirectToLocal.IsProxied(local);
}
