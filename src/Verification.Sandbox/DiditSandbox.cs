using Verification.Sandbox.Data;
using Verification.Sandbox.Didit;
using Verification.Sandbox.Faults;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox;

/// <summary>
/// Didit's <c>GET /v3/sessions/</c>, after <see href="https://docs.didit.me/sessions-api/list-sessions"/>;
/// <c>/v3/sessions</c> redirects to it with 301 and keeps the query.
/// </summary>
/// <remarks>
/// <para>A request needs <c>x-api-key</c>: without one the response is 403, with a wrong one 401, both JSON with
/// <c>detail</c>. The redirect comes before that check, as it does where a framework appends the slash.</para>
/// <para>A quarter of <see cref="SandboxOptions.Rows"/> are business sessions (rounded down), the rest user sessions; both
/// are spread over the 90 days before the last UTC midnight, newest first. All parameters with a name on the vendor page filter,
/// for the kinds that the vendor page names; <c>date_from</c>, <c>date_to</c>, <c>didit_internal_id</c>, <c>api_service</c> and
/// <c>session_kind</c> return 400 and an object of messages by parameter if they are malformed. A malformed
/// <c>limit</c> or <c>offset</c> counts as absent, as the vendor page does not list it among those. The filters whose names the vendor page
/// does not give are not supported.</para>
/// <para><c>count</c> of business sessions stops at 100, and for <c>all</c> the links are those of the user side: business
/// rows past its end are out of reach, as the vendor page says. Telephone numbers are +1 555 010 0000 to 9999.</para>
/// </remarks>
public sealed class DiditSandbox
{
    internal DiditSandbox(SandboxOptions options, DateTimeOffset end)
    {
        var businesses = options.Rows / 4;
        ApiKey = Credentials.Uuid(options.Seed, "didit.key");
        Traffic = new SandboxTraffic(options.RecentRequestCapacity);
        var workflowIds = Workflows.Ids(options.Seed);
        WorkflowIds = workflowIds;
        var users = new UserTable(options.Seed, options.Rows - businesses, end, options.TimeProvider);
        var companies = new BusinessTable(options.Seed, businesses, end, options.TimeProvider);
        Faults = new SandboxFaults(RequestDescription.Profile, users.Rows, companies.Rows);
        Handler = ExchangePipeline.Build(
            new SessionEndpoint(users, companies, workflowIds).Respond,
            new RedirectTrail(),
            new FaultStep(Faults),
            new FaultResponse(),
            new FormerAddress(),
            new SlashRedirect(),
            new KeyAuthentication(ApiKey)
        );
    }

    /// <summary>The address to configure, for instance <c>http://127.0.0.1:5082/</c>.</summary>
    public Uri BaseUrl { get; internal set; } = new("http://127.0.0.1/");

    /// <summary>
    /// An address that the vendor has moved away from, for instance <c>http://127.0.0.1:5082/former/</c>: every request
    /// below it is redirected with 301 to the same path and query below <see cref="BaseUrl"/>. The key is not checked.
    /// For clients that must follow redirects.
    /// </summary>
    public Uri FormerBaseUrl => new(BaseUrl, FormerAddress.Path);

    /// <summary>The key that <c>x-api-key</c> must carry.</summary>
    public string ApiKey { get; }

    /// <summary>The organization that all sessions belong to, for the filter <c>organization_name</c>.</summary>
    public string OrganizationName { get; } = Workflows.OrganizationName;

    /// <summary>The workflows of the sessions, for the filter <c>workflow_id</c>.</summary>
    public IReadOnlyList<string> WorkflowIds { get; }

    /// <summary>The requests so far and their responses.</summary>
    public SandboxTraffic Traffic { get; }

    /// <summary>The faults of the responses; none at the start.</summary>
    public SandboxFaults Faults { get; }

    internal ExchangeHandler Handler { get; }
}
