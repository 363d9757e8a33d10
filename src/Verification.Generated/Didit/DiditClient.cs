using Verification.Runtime;
using Verification.Runtime.CompilerServices;

namespace Verification.Generated.Didit;

/// <summary>Reads from Didit. Safe for use by several threads at once; make one and keep it.</summary>
public class DiditClient : VerificationClient
{
    private readonly SessionsClient? sessions;

    /// <summary>Makes a client.</summary>
    /// <param name="options">How to reach Didit, and as whom; read once.</param>
    /// <exception cref="ArgumentException">An option is missing or wrong; the message names it.</exception>
    public DiditClient(DiditOptions options)
        : base(Settings(options), primary: null) => sessions = new SessionsClient(Transport);

    /// <summary>Makes a client that sends through a handler of yours, for tests and proxies.</summary>
    /// <param name="options">How to reach Didit, and as whom; read once.</param>
    /// <param name="primary">The handler. It stays yours to dispose; its own redirects, cookies and decompression are switched off where it can be seen.</param>
    /// <exception cref="ArgumentException">
    /// An option is missing or wrong; the message names it. Or the handler has sent requests already, with redirects or cookies on.
    /// </exception>
    public DiditClient(DiditOptions options, HttpMessageHandler primary)
        : base(Settings(options), NotNull(primary)) => sessions = new SessionsClient(Transport);

    /// <summary>Makes a client that cannot send, for test doubles.</summary>
    protected DiditClient()
    {
    }

    /// <summary>Verification sessions, of users and of businesses.</summary>
    public virtual SessionsClient Sessions => sessions ?? throw TestDouble.NotOverridden(nameof(DiditClient));

    /// <summary>Checks options as the constructor does.</summary>
    internal static void Check(DiditOptions options) => Settings(options);

    private static TransportSettings Settings(DiditOptions options)
    {
        const string Type = nameof(DiditOptions);
        ArgumentNullException.ThrowIfNull(options);
        var baseAddress = OptionsCheck.BaseAddress(options, Type, DiditContract.Server);
        var key = OptionsCheck.HeaderValue(options.ApiKey, Type, nameof(options.ApiKey), "copy it from the Didit Business Console");
        var authentication = new HeaderKeyAuthentication("x-api-key", key);
        return TransportSettings.From(options, DiditContract.Vendor, DiditContract.RateLimit, baseAddress, authentication) with
        {
            ErrorCodes = DiditContract.ErrorCodes,
        };
    }
}
