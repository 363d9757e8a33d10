using System.Text.Json;
using Verification.Runtime;
using Verification.Runtime.CompilerServices;

namespace Verification.Generated.Veriff;

/// <summary>
/// Reads from Veriff. Requests are signed, and every success must carry a valid signature of its own, else nothing of it is read
/// (<see cref="SignatureException"/>). Safe for use by several threads at once; make one and keep it.
/// </summary>
public class VeriffClient : VerificationClient
{
    private const string KeyHeader = "X-AUTH-CLIENT";
    private const string SignatureHeader = "X-HMAC-SIGNATURE";

    private static readonly string[] Failures = ["fail", "failed", "failure", "error"];

    private readonly AttemptsClient? attempts;

    /// <summary>Makes a client.</summary>
    /// <param name="options">How to reach Veriff, and as whom; read once.</param>
    /// <exception cref="ArgumentException">An option is missing or wrong; the message names it.</exception>
    public VeriffClient(VeriffOptions options)
        : base(Settings(options), primary: null) => attempts = new AttemptsClient(Transport);

    /// <summary>Makes a client that sends through a handler of yours, for tests and proxies.</summary>
    /// <param name="options">How to reach Veriff, and as whom; read once.</param>
    /// <param name="primary">The handler. It stays yours to dispose; its own redirects, cookies and decompression are switched off where it can be seen.</param>
    /// <exception cref="ArgumentException">
    /// An option is missing or wrong; the message names it. Or the handler has sent requests already, with redirects or cookies on.
    /// </exception>
    public VeriffClient(VeriffOptions options, HttpMessageHandler primary)
        : base(Settings(options), NotNull(primary)) => attempts = new AttemptsClient(Transport);

    /// <summary>Makes a client that cannot send, for test doubles.</summary>
    protected VeriffClient()
    {
    }

    /// <summary>The attempts of a session.</summary>
    public virtual AttemptsClient Attempts => attempts ?? throw TestDouble.NotOverridden(nameof(VeriffClient));

    /// <summary>Checks options as the constructor does.</summary>
    internal static void Check(VeriffOptions options) => Settings(options);

    private static TransportSettings Settings(VeriffOptions options)
    {
        const string Type = nameof(VeriffOptions);
        ArgumentNullException.ThrowIfNull(options);
        var baseAddress = WithoutVersion(OptionsCheck.BaseAddress(options, Type, VeriffContract.Server));
        var key = OptionsCheck.HeaderValue(options.ApiKey, Type, nameof(options.ApiKey), "copy it from the Veriff Customer Portal, Settings, API keys");
        var secret = OptionsCheck.NotEmpty(options.SharedSecret, Type, nameof(options.SharedSecret), "copy it from the Veriff Customer Portal, Settings, API keys");
        return TransportSettings.From(options, VeriffContract.Vendor, VeriffContract.RateLimit, baseAddress, new HmacAuthentication(KeyHeader, key, SignatureHeader, secret)) with
        {
            Signature = new HeaderSignature(SignatureHeader, new HmacSignature(secret), $"{Type}.{nameof(options.SharedSecret)}"),
            ReportsFailure = ReportsFailure,
            ErrorCodes = VeriffContract.ErrorCodes,
        };
    }

    /// <summary>The portal shows the address with <c>/v1</c> in some places and without in others; the operations' paths have it.</summary>
    private static Uri WithoutVersion(Uri address)
    {
        var path = address.AbsolutePath.TrimEnd('/');
        return path.EndsWith("/v1", StringComparison.Ordinal) ? new UriBuilder(address) { Path = path[..^"/v1".Length] }.Uri : address;
    }

    /// <summary>
    /// Veriff's bodies say <c>"status": "fail"</c>; its page does not rule that out for HTTP 200. One of several statuses is enough: a body
    /// that contradicts itself is no success.
    /// </summary>
    private static bool ReportsFailure(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonRead.Texts(body, "status"u8).Any(status => Failures.Contains(status, StringComparer.OrdinalIgnoreCase));
        }
        catch (JsonException)
        {
            // Decoding the body comes next, and says what is wrong with it.
            return false;
        }
    }
}
