using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Verification.Generated;

/// <summary>What makes one vendor's requests and answers different from another's.</summary>
internal sealed record TransportSettings
{
    /// <summary>The vendor's short name.</summary>
    internal required string Vendor { get; init; }

    /// <summary>The address below which all requests go; the only origin that ever gets credentials.</summary>
    internal required Uri BaseAddress { get; init; }

    internal required IRequestAuthentication Authentication { get; init; }

    /// <summary>How answers are signed, where they are.</summary>
    internal IResponseSignature? Signature { get; init; }

    /// <summary>Tells an answer that reports a failure in spite of its 2xx status.</summary>
    internal Func<ReadOnlySpan<byte>, bool>? ReportsFailure { get; init; }

    /// <summary>What error codes look like.</summary>
    internal ErrorCodeForm ErrorCodes { get; init; } = ErrorCodeForm.ShortNumber;

    /// <summary>The time limit of a call with all its tries.</summary>
    internal required TimeSpan Timeout { get; init; }

    /// <summary>The time limit of one request.</summary>
    internal required TimeSpan AttemptTimeout { get; init; }

    internal required RetryOptions Retry { get; init; }

    /// <summary>The limiter that the options name.</summary>
    internal RateLimiter? RateLimiter { get; init; }

    /// <summary>The limit that the vendor documents.</summary>
    internal RateLimit? DocumentedLimit { get; init; }

    internal required int MaximumResponseBytes { get; init; }

    internal required int MaximumItemsPerPage { get; init; }

    internal required bool StrictReading { get; init; }

    /// <summary>How many pages lists request before they are asked for.</summary>
    internal int ReadAhead { get; init; }

    internal required TimeProvider TimeProvider { get; init; }

    internal ILogger Logger { get; init; } = NullLogger.Instance;

    internal static TransportSettings From(
        VerificationOptions options, string vendor, RateLimit? documentedLimit, Uri baseAddress, IRequestAuthentication authentication) => new()
    {
        Vendor = vendor,
        BaseAddress = baseAddress,
        Authentication = authentication,
        Timeout = options.Timeout,
        AttemptTimeout = options.AttemptTimeout,
        Retry = options.Retry.Copy(),
        RateLimiter = options.RateLimiter,
        DocumentedLimit = documentedLimit,
        MaximumResponseBytes = options.MaximumResponseBytes,
        MaximumItemsPerPage = options.MaximumItemsPerPage,
        StrictReading = options.StrictReading,
        ReadAhead = options.Paging.ReadAhead,
        TimeProvider = options.TimeProvider,
        Logger = options.LoggerFactory?.CreateLogger($"{Instruments.Name}.{vendor}") ?? NullLogger.Instance,
    };
}
