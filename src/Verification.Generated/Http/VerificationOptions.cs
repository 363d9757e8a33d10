namespace Verification.Generated;

/// <summary>What all clients can be told. Options are read once, when a client is made.</summary>
public abstract class VerificationOptions
{
    private protected VerificationOptions()
    {
    }

    /// <summary>
    /// The address of the vendor's interface, with or without a trailing slash; a path is kept, for proxies. <see langword="null"/> (the
    /// default) is the vendor's public address, where there is one.
    /// </summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>
    /// The longest that one request may take, from sending to the last byte of the answer, redirects included: 30 seconds by default;
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit. Exceeding it is a <see cref="TimeoutException"/>.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The largest body accepted, in bytes after decompression: 64 MiB by default, 1 GiB at most. More is a <see cref="ResponseTooLargeException"/>.
    /// </summary>
    public int MaximumResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>
    /// Allows a base address with plain <c>http</c> on another machine, which shows keys and personal data to everyone on the way. Off by
    /// default; <c>http</c> to this machine is always allowed.
    /// </summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>The clock, for time limits and for dates in <c>Retry-After</c>; the system's by default.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
