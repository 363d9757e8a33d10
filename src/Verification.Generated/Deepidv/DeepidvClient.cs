using Verification.Runtime;
using Verification.Runtime.CompilerServices;

namespace Verification.Generated.Deepidv;

/// <summary>Reads from deepidv. Safe for use by several threads at once; make one and keep it.</summary>
public class DeepidvClient : VerificationClient
{
    private readonly SessionsClient? sessions;

    /// <summary>Makes a client.</summary>
    /// <param name="options">How to reach deepidv, and as whom; read once.</param>
    /// <exception cref="ArgumentException">An option is missing or wrong; the message names it.</exception>
    public DeepidvClient(DeepidvOptions options)
        : base(Settings(options), primary: null) => sessions = new SessionsClient(Transport);

    /// <summary>Makes a client that sends through a handler of yours, for tests and proxies.</summary>
    /// <param name="options">How to reach deepidv, and as whom; read once.</param>
    /// <param name="primary">The handler. It stays yours to dispose; its own redirects, cookies and decompression are switched off where it can be seen.</param>
    /// <exception cref="ArgumentException">
    /// An option is missing or wrong; the message names it. Or the handler has sent requests already, with redirects or cookies on.
    /// </exception>
    public DeepidvClient(DeepidvOptions options, HttpMessageHandler primary)
        : base(Settings(options), NotNull(primary)) => sessions = new SessionsClient(Transport);

    /// <summary>Makes a client that cannot send, for test doubles.</summary>
    protected DeepidvClient()
    {
    }

    /// <summary>Verification sessions.</summary>
    public virtual SessionsClient Sessions => sessions ?? throw TestDouble.NotOverridden(nameof(DeepidvClient));

    /// <summary>Checks options as the constructor does.</summary>
    internal static void Check(DeepidvOptions options) => Settings(options);

    private static TransportSettings Settings(DeepidvOptions options)
    {
        const string Type = nameof(DeepidvOptions);
        ArgumentNullException.ThrowIfNull(options);
        var baseAddress = OptionsCheck.BaseAddress(options, Type, DeepidvContract.Server);
        var key = OptionsCheck.HeaderValue(options.ApiKey, Type, nameof(options.ApiKey), "copy it from the deepidv dashboard");
        var authentication = new HeaderKeyAuthentication("x-api-key", key);
        return TransportSettings.From(options, DeepidvContract.Vendor, DeepidvContract.RateLimit, baseAddress, authentication) with
        {
            ErrorCodes = DeepidvContract.ErrorCodes,
        };
    }
}
