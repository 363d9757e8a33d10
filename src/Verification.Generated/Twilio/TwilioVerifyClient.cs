using Verification.Runtime;
using Verification.Runtime.CompilerServices;

namespace Verification.Generated.Twilio;

/// <summary>Reads from Twilio Verify. Safe for use by several threads at once; make one and keep it.</summary>
public class TwilioVerifyClient : VerificationClient
{
    private readonly AttemptsClient? attempts;

    /// <summary>Makes a client.</summary>
    /// <param name="options">How to reach Twilio Verify, and as whom; read once.</param>
    /// <exception cref="ArgumentException">An option is missing or wrong; the message names it.</exception>
    public TwilioVerifyClient(TwilioVerifyOptions options)
        : base(Settings(options), primary: null) => attempts = new AttemptsClient(Transport);

    /// <summary>Makes a client that sends through a handler of yours, for tests and proxies.</summary>
    /// <param name="options">How to reach Twilio Verify, and as whom; read once.</param>
    /// <param name="primary">The handler. It stays yours to dispose; its own redirects, cookies and decompression are switched off where it can be seen.</param>
    /// <exception cref="ArgumentException">
    /// An option is missing or wrong; the message names it. Or the handler has sent requests already, with redirects or cookies on.
    /// </exception>
    public TwilioVerifyClient(TwilioVerifyOptions options, HttpMessageHandler primary)
        : base(Settings(options), NotNull(primary)) => attempts = new AttemptsClient(Transport);

    /// <summary>Makes a client that cannot send, for test doubles.</summary>
    protected TwilioVerifyClient()
    {
    }

    /// <summary>Verification attempts of the last 30 days.</summary>
    public virtual AttemptsClient Attempts => attempts ?? throw TestDouble.NotOverridden(nameof(TwilioVerifyClient));

    /// <summary>Checks options as the constructor does.</summary>
    internal static void Check(TwilioVerifyOptions options) => Settings(options);

    private static TransportSettings Settings(TwilioVerifyOptions options)
    {
        const string Type = nameof(TwilioVerifyOptions);
        ArgumentNullException.ThrowIfNull(options);
        var baseAddress = OptionsCheck.BaseAddress(options, Type, TwilioContract.Server);
        var user = OptionsCheck.HeaderValue(options.AccountSid, Type, nameof(options.AccountSid), "copy it from the Twilio Console");
        if (user.Contains(':'))
            throw OptionsCheck.Wrong(Type, nameof(options.AccountSid), "holds a colon, which no SID has: copy it again");
        var password = OptionsCheck.HeaderValue(options.AuthToken, Type, nameof(options.AuthToken), "copy it from the Twilio Console");
        var authentication = new BasicAuthentication(user, password);
        return TransportSettings.From(options, TwilioContract.Vendor, TwilioContract.RateLimit, baseAddress, authentication) with
        {
            ErrorCodes = TwilioContract.ErrorCodes,
        };
    }
}
