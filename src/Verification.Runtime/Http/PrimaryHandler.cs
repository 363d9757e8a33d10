using System.Net;

namespace Verification.Runtime;

/// <summary>
/// The handler that sends. Redirects and cookies are off, as they would carry credentials elsewhere; bodies arrive as they were sent, since
/// <see cref="ContentDecoding"/> also checks whether they are complete; and this machine is reached directly, as a proxy would see the key.
/// </summary>
internal static class PrimaryHandler
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    internal static SocketsHttpHandler Create() => Create(isLocal: false);

    /// <param name="isLocal">Whether the base address is on this machine.</param>
    internal static SocketsHttpHandler Create(bool isLocal) =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !isLocal,
            PooledConnectionLifetime = ConnectionLifetime,
        };

    /// <summary>
    /// Adapts the visible handlers of a chain; a handler that wraps another privately cannot be adapted. A proxy that the caller set stays;
    /// the proxy of the system is not used for this machine.
    /// </summary>
    /// <param name="primary">The first handler of the chain.</param>
    /// <param name="local">The base address, if it is on this machine.</param>
    /// <exception cref="ArgumentException">A handler is in use already, with settings that would carry credentials elsewhere.</exception>
    internal static HttpMessageHandler Adopt(HttpMessageHandler primary, Uri? local)
    {
        HttpMessageHandler? settled = null;
        return Adopt(primary, local, ref settled);
    }

    /// <summary>Adapts the handlers before every request, which costs almost nothing where all of them are safe already.</summary>
    /// <param name="primary">The first handler of the chain.</param>
    /// <param name="local">The base address, if it is on this machine.</param>
    /// <param name="settled">A handler that is in use and safe: its settings never change again.</param>
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

    /// <returns>Whether all could be set; a setting that could not does no harm.</returns>
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
            // A handler in use that decompresses returns the same bytes, but then a compressed body that was cut is not noticed.
            return false;
        }

        return true;
    }

    /// <returns>Whether all could be set; a setting that could not does no harm.</returns>
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
            // A handler in use that decompresses returns the same bytes, but then a compressed body that was cut is not noticed.
            return false;
        }

        return true;
    }

    /// <summary>Whether keys that are meant for this machine would go to the system's proxy.</summary>
    private static bool IsExposed(Uri? local, bool usesProxy, IWebProxy? proxy) =>
        local is not null && usesProxy && proxy is null && DirectToLocal.IsProxied(local);
}
