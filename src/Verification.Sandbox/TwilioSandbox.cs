using Verification.Sandbox.Data;
using Verification.Sandbox.Faults;
using Verification.Sandbox.Hosting;
using Verification.Sandbox.Twilio;

namespace Verification.Sandbox;

/// <summary>
/// Twilio's <c>GET /v2/Attempts</c> and <c>GET /v2/Attempts/{Sid}</c>, after
/// <see href="https://www.twilio.com/docs/verify/api/list-verification-attempts"/>.
/// </summary>
/// <remarks>
/// <para>A request needs HTTP Basic with <see cref="AccountSid"/> and <see cref="AuthToken"/>, else 401 (code 20003). More
/// than 100 authenticated requests within any minute of <see cref="SandboxOptions.TimeProvider"/> are refused with 429
/// (code 20429) and <c>Retry-After</c>, unless <see cref="SandboxOptions.EnforceRateLimit"/> is off; a refused request
/// does not count.</para>
/// <para>All filters of the vendor page apply, compared exactly, and a value that no attempt has gives an empty list. A date that
/// is not a UTC instant, a <c>PageSize</c> outside 1 to 1000 and a negative <c>Page</c> give 400 (code 60200), a
/// <c>PageToken</c> that the sandbox never returned 400 (code 21481). As on the vendor page, <c>Page</c> alone is client state and
/// moves nothing: follow <c>meta.next_page_url</c>.</para>
/// <para>Attempts are spread over the 28 days before the last UTC midnight, newest first; the attempts of one verification,
/// one to three, share service, recipient and country. Telephone numbers are +1 555 010 0000 to 9999 whatever the country,
/// since nobody can have them.</para>
/// </remarks>
public sealed class TwilioSandbox
{
    internal TwilioSandbox(SandboxOptions options, DateTimeOffset end)
    {
        AccountSid = Credentials.Sid(options.Seed, "twilio.account", "AC");
        AuthToken = Credentials.Sid(options.Seed, "twilio.token", string.Empty);
        Traffic = new SandboxTraffic(options.RecentRequestCapacity);
        var attempts = new AttemptTable(options.Seed, options.Rows, end, options.TimeProvider);
        ServiceSids = attempts.ServiceSids;
        Faults = new SandboxFaults(RequestDescription.Profile, attempts.Rows);
        IExchangeStep[] limit = options.EnforceRateLimit ? [new RateLimit(options.TimeProvider)] : [];
        Handler = ExchangePipeline.Build(
            new AttemptEndpoints(attempts).Respond,
            [new RedirectTrail(), new FaultStep(Faults), new FaultResponse(), new BasicAuthentication(AccountSid, AuthToken), .. limit]
        );
    }

    /// <summary>The address to configure, for instance <c>http://127.0.0.1:5081/</c>.</summary>
    public Uri BaseUrl { get; internal set; } = new("http://127.0.0.1/");

    /// <summary>The user name of HTTP Basic.</summary>
    public string AccountSid { get; }

    /// <summary>The password of HTTP Basic.</summary>
    public string AuthToken { get; }

    /// <summary>The Verify services that the attempts belong to, for the filter <c>VerifyServiceSid</c>.</summary>
    public IReadOnlyList<string> ServiceSids { get; }

    /// <summary>The requests so far and their responses.</summary>
    public SandboxTraffic Traffic { get; }

    /// <summary>The faults of the responses; none at the start.</summary>
    public SandboxFaults Faults { get; }

    internal ExchangeHandler Handler { get; }
}
