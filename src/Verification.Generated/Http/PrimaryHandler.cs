using System.Net;

namespace Verification.Generated;

/// <summary>The handler that sends: redirects and cookies off, answers decompressed.</summary>
internal static class PrimaryHandler
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    internal static SocketsHttpHandler Create() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = ConnectionLifetime,
    };

    /// <summary>Takes a handler of the caller's, and switches off its own redirects, which would carry keys to other hosts.</summary>
    /// <exception cref="ArgumentException">Its redirects are on and can no longer be switched off.</exception>
    internal static HttpMessageHandler Adopt(HttpMessageHandler primary)
    {
        ArgumentNullException.ThrowIfNull(primary);
        var innermost = primary;
        while (innermost is DelegatingHandler { InnerHandler: { } inner })
            innermost = inner;

        try
        {
            if (innermost is SocketsHttpHandler { AllowAutoRedirect: true } sockets)
                sockets.AllowAutoRedirect = false;
            else if (innermost is HttpClientHandler { AllowAutoRedirect: true } client)
                client.AllowAutoRedirect = false;
        }
        catch (InvalidOperationException exception)
        {
            throw new ArgumentException("The handler follows redirects by itself, which would carry keys to other hosts: set AllowAutoRedirect to false before it is used.", nameof(primary), exception);
        }

        return primary;
    }
}
