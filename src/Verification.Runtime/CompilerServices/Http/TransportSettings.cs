using System.ComponentModel;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Verification.Runtime.CompilerServices;

/// <summary>The settings in which the requests and responses of vendors differ.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record TransportSettings
{
    /// <summary>The vendor's short name.</summary>
    internal string Vendor { get; init; } = null!;

    /// <summary>The base address of all requests; only its origin ever receives credentials.</summary>
    public Uri BaseAddress { get; init; } = null!;

    /// <summary>
    /// The base addresses of operations that have another server (<see cref="Operation.Server"/>); each receives the credentials of these
    /// operations only.
    /// </summary>
    public IReadOnlyList<Uri> OtherAddresses { get; init; } = [];

    internal IRequestAuthentication Authentication { get; init; } = null!;

    /// <summary>Other credentials, for the operations that name them (<see cref="Operation.Authentication"/>).</summary>
    public IReadOnlyList<IRequestAuthentication> OtherAuthentications { get; init; } = [];

    /// <summary>The signature of responses, where the vendor signs them.</summary>
    public IResponseSignature? Signature { get; init; }

    /// <summary>Recognises a response that reports a failure despite its 2xx status.</summary>
    public Func<ReadOnlySpan<byte>, bool>? ReportsFailure { get; init; }

    /// <summary>The form of error codes.</summary>
    public ErrorCodeForm ErrorCodes { get; init; } = ErrorCodeForm.ShortNumber;

    /// <summary>The time limit of a call with all its attempts.</summary>
    internal TimeSpan Timeout { get; init; }

    /// <summary>The time limit of one request.</summary>
    internal TimeSpan AttemptTimeout { get; init; }

    internal RetryOptions Retry { get; init; } = null!;

    /// <summary>The limiter in the options.</summary>
    internal RateLimiter? RateLimiter { get; init; }

    /// <summary>The limit that the vendor documents.</summary>
    internal RateLimit? DocumentedLimit { get; init; }

    internal int MaximumResponseBytes { get; init; }

    internal int MaximumItemsPerPage { get; init; }

    internal bool StrictReading { get; init; }

    /// <summary>Whether operations may have a server with plain http.</summary>
    internal bool AllowInsecureHttp { get; init; }

    /// <summary>How many pages lists request ahead.</summary>
    internal int ReadAhead { get; init; }

    internal TimeProvider TimeProvider { get; init; } = null!;

    internal ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>All credentials, which no message may show.</summary>
    internal IReadOnlyList<string> Credentials =>
        OtherAuthentications.Count == 0
            ? Authentication.Credentials
            : [.. Authentication.Credentials, .. OtherAuthentications.SelectMany(other => other.Credentials)];

    /// <summary>The query parameters that hold credentials, which links and checkpoints must not repeat.</summary>
    internal IReadOnlyList<string> CredentialParameters =>
        [.. OtherAuthentications.Prepend(Authentication).OfType<IQueryCredentials>().SelectMany(other => other.Parameters)];

    /// <summary>The headers that hold keys, of all operations.</summary>
    internal IEnumerable<string> CredentialHeaders => OtherAuthentications.Prepend(Authentication).SelectMany(HeadersOf);

    /// <summary>The base address of an operation; only its origin receives the credentials of the operation.</summary>
    /// <exception cref="ArgumentException">The document has plain http for the operation, and the options do not allow it.</exception>
    internal Uri AddressFor(Operation operation)
    {
        if (operation.Server == 0)
            return BaseAddress;
        var address = OtherAddresses[operation.Server - 1];
        if (address.Scheme != Uri.UriSchemeHttp || AllowInsecureHttp || LocalAddress.IsWritten(address))
            return address;
        throw new ArgumentException(
            $"{Vendor} {operation.Id}: the server of this operation has plain http, which sends all of a request unencrypted, and nothing was "
                + "sent: set its address in the options to one with https, or set AllowInsecureHttp.",
            nameof(operation)
        );
    }

    /// <summary>An address on this machine that requests go to; <see langword="null"/> for none.</summary>
    internal Uri? Local => OtherAddresses.Prepend(BaseAddress).FirstOrDefault(LocalAddress.Is);

    /// <summary>The credentials that an operation takes.</summary>
    internal IRequestAuthentication AuthenticationFor(Operation operation) =>
        operation.Authentication == 0 ? Authentication : OtherAuthentications[operation.Authentication - 1];

    private static IEnumerable<string> HeadersOf(IRequestAuthentication authentication) =>
        authentication switch
        {
            HeaderKeyAuthentication key => [key.Header],
            CombinedAuthentication combined => combined.Parts.SelectMany(HeadersOf),
            _ => [],
        };

    /// <summary>Copies the values of options.</summary>
    public static TransportSettings From(
        VerificationOptions options,
        string vendor,
        RateLimit? documentedLimit,
        Uri baseAddress,
        IRequestAuthentication authentication
    ) =>
        new()
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
            AllowInsecureHttp = options.AllowInsecureHttp,
            StrictReading = options.StrictReading,
            ReadAhead = options.Paging.ReadAhead,
            TimeProvider = options.TimeProvider,
            Logger = options.LoggerFactory?.CreateLogger($"{Instruments.Name}.{vendor}") ?? NullLogger.Instance,
        };
}
