using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;

namespace Verification.Runtime;

/// <summary>The options of all clients. They are read once, when a client is created.</summary>
public abstract class VerificationOptions
{
    /// <summary>Makes options with an <see cref="AttemptTimeout"/> of 30 seconds.</summary>
    protected VerificationOptions() { }

    /// <summary>Makes options with the time limit for one request that a vendor documents.</summary>
    /// <param name="attemptTimeout">The time limit.</param>
    protected VerificationOptions(TimeSpan attemptTimeout) => AttemptTimeout = attemptTimeout;

    /// <summary>
    /// The address of the vendor's API, with or without a trailing slash; a path is kept, for proxies. <see langword="null"/> (the
    /// default) is the vendor's public address, where there is one.
    /// </summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>
    /// The longest that one call may take with its retries, the waits between them and redirects: 5 minutes by default;
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit. Exceeding it is a <see cref="TimeoutException"/>. Waiting for
    /// <see cref="RateLimiter"/> does not count. A list makes one call for each of its pages.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// The longest that one request may take, from sending to the last byte of the response: 30 seconds unless the document of the API has
    /// another number; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit. It starts anew for each retry and redirect.
    /// A request that exceeds it is retried, and is a <see cref="TimeoutException"/> once no retry is left. For a response that is returned
    /// as a <see cref="Stream"/> while it arrives, it ends with the headers, as <see cref="Timeout"/> does.
    /// </summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>When and how often requests are sent again; by default up to three times.</summary>
    public RetryOptions Retry { get; set; } = new();

    /// <summary>
    /// Limits the requests that are sent, each retry and redirect being one. <see langword="null"/> (the default) is the limit that the
    /// document of the API has, where there is one, for this client alone. <see cref="RateLimiters.None"/>
    /// switches it off. Requests wait until the limiter permits them or the caller cancels; a lease is disposed once its response is read.
    /// You dispose the limiter, which several clients may share. With a limiter that refuses instead of letting requests wait, calls fail
    /// with an
    /// <see cref="InvalidOperationException"/>.
    /// </summary>
    public RateLimiter? RateLimiter { get; set; }

    /// <summary>How lists are read; by default, no page is requested ahead.</summary>
    public PagingOptions Paging { get; set; } = new();

    /// <summary>
    /// The largest body accepted, in bytes after decompression: 64 MiB by default, 1 GiB at most. More is a
    /// <see cref="ResponseTooLargeException"/>. A response that is returned as a <see cref="Stream"/> while it arrives has no limit.
    /// </summary>
    public int MaximumResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>
    /// The most items that a list in a response may have: 100,000 by default, 10,000,000 at most. All items, map entries and unknown
    /// properties of one response together may be as many, plus one for every 16 bytes of its body. More is a
    /// <see cref="ResponseTooLargeException"/>: a body of empty items would otherwise take many times its size in memory.
    /// </summary>
    public int MaximumItemsPerPage { get; set; } = 100_000;

    /// <summary>
    /// Makes a value that does not fit its declared type a <see cref="ResponseFormatException"/>. Off by default: such a value is kept as
    /// raw JSON in <c>AdditionalProperties</c> under its own name, its property is null or empty, and a warning in the log names its path.
    /// A number or a boolean is accepted as text either way.
    /// </summary>
    public bool StrictReading { get; set; }

    /// <summary>
    /// Allows a base address with plain <c>http</c> on another machine, which sends keys and personal data unencrypted. Off by
    /// default; <c>http</c> to <c>localhost</c>, <c>127.0.0.0/8</c> and <c>[::1]</c> is always allowed, and goes there without a proxy.
    /// </summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>
    /// Makes the logger, of category <c>Verification.Generated.</c> and the vendor's short name. <see langword="null"/> (the default) logs
    /// nothing; a client that is registered with a host uses the host's. No message holds personal data, a credential or a body.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>
    /// The clock, for time limits, waits, the limiter made by default, and for dates in <c>Retry-After</c>; the system's by default.
    /// </summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
