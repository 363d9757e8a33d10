using Verification.Sandbox.Data;
using Verification.Sandbox.Faults;
using Verification.Sandbox.Hosting;
using Verification.Sandbox.Veriff;

namespace Verification.Sandbox;

/// <summary>
/// Veriff's <c>GET /v1/sessions/{id}/attempts</c>, after <see href="https://devdocs.veriff.com/apidocs/v1sessionsidattempts-1"/>.
/// </summary>
/// <remarks>
/// <para>A request needs the API key in <c>X-AUTH-CLIENT</c>, else 401, which alone is not signed, as on the vendor page. It needs
/// in <c>X-HMAC-SIGNATURE</c> the lower-case hexadecimal HMAC-SHA256 of the id as written in the path, keyed with the
/// UTF-8 bytes of the shared secret. The vendor page names no status for a wrong signature; the sandbox returns 400
/// <c>Validation failed</c>, as for an id that is not a UUID. A session that does not exist is a 404. All errors carry
/// the code <c>1101</c>, the only one on the vendor page.</para>
/// <para>Responses with status 200, 400 and 404 carry the HMAC-SHA256 of their body in <c>X-HMAC-SIGNATURE</c>, and every
/// response echoes <c>X-AUTH-CLIENT</c>.</para>
/// <para>Sessions hold one to seven attempts, newest first; <see cref="SandboxOptions.Rows"/> attempts in all sessions
/// together. <c>userDefinedData</c> is absent, empty or filled, and attempts have the statuses of the vendor's whole list,
/// including those that the vendor page's own enumeration leaves out, such as <c>approved</c>.</para>
/// </remarks>
public sealed class VeriffSandbox
{
    internal VeriffSandbox(SandboxOptions options, DateTimeOffset end)
    {
        ApiKey = Credentials.Uuid(options.Seed, "veriff.key");
        SharedSecret = Credentials.Uuid(options.Seed, "veriff.secret");
        Traffic = new SandboxTraffic(options.RecentRequestCapacity);
        var sessions = new SessionTable(options.Seed, options.Rows, end);
        SessionIds = new SessionIdList(sessions);
        var signature = new HmacSignature(SharedSecret);
        Faults = new SandboxFaults(RequestDescription.Profile);
        Handler = ExchangePipeline.Build(
            new AttemptEndpoint(sessions, signature).Respond,
            new RedirectTrail(),
            new FaultStep(Faults),
            new ResponseSigning(signature),
            new FaultResponse(),
            new ClientAuthentication(ApiKey)
        );
    }

    /// <summary>The address to configure, without <c>/v1</c>; for instance <c>http://127.0.0.1:5080/</c>.</summary>
    public Uri BaseUrl { get; internal set; } = new("http://127.0.0.1/");

    /// <summary>The API key that <c>X-AUTH-CLIENT</c> must carry.</summary>
    public string ApiKey { get; }

    /// <summary>The secret that signs requests and responses.</summary>
    public string SharedSecret { get; }

    /// <summary>The ids of all sessions, newest first. Computed on access, so that a long list costs no memory.</summary>
    public IReadOnlyList<string> SessionIds { get; }

    /// <summary>The requests so far and their responses.</summary>
    public SandboxTraffic Traffic { get; }

    /// <summary>The faults of the responses; none at the start.</summary>
    public SandboxFaults Faults { get; }

    internal ExchangeHandler Handler { get; }
}
