using Verification.Sandbox.Data;
using Verification.Sandbox.Deepidv;
using Verification.Sandbox.Faults;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox;

/// <summary>deepidv's <c>GET /v1/sessions</c>, after <see href="https://docs.deepidv.com/api-reference/sessions/list-sessions"/>.</summary>
/// <remarks>
/// <para>A request needs <c>x-api-key</c>, else 401. A <c>limit</c> outside 1 to 500, a date that is not ISO 8601, a
/// <c>by_organization</c> other than <c>true</c> and <c>false</c>, and a <c>next_token</c> that the sandbox did not return
/// for the same mode and dates return 400. The vendor page shows no error bodies; those of the sandbox are
/// <c>{"error":"…"}</c>.</para>
/// <para><see cref="SandboxOptions.Rows"/> sessions belong to the organization, spread over the 90 days before the last UTC
/// midnight, newest first (the vendor page promises no order). Of the modes <c>external_id</c>, <c>workflow_id</c>,
/// <c>by_organization</c> and the sender's own sessions, the first requested one counts and the others are ignored;
/// <c>start_date</c> and <c>end_date</c> apply in every mode, and an <c>end_date</c> without a time includes its day.</para>
/// </remarks>
public sealed class DeepidvSandbox
{
    internal DeepidvSandbox(SandboxOptions options, DateTimeOffset end)
    {
        ApiKey = Credentials.Uuid(options.Seed, "deepidv.key");
        Traffic = new SandboxTraffic(options.RecentRequestCapacity);
        var sessions = new SessionTable(options.Seed, options.Rows, end, options.TimeProvider);
        SenderUserId = sessions.KeyOwner;
        WorkflowIds = sessions.WorkflowIds;
        Faults = new SandboxFaults(RequestDescription.Profile, sessions.Rows);
        Handler = ExchangePipeline.Build(
            new SessionEndpoint(sessions).Respond,
            new RedirectTrail(),
            new FaultStep(Faults),
            new FaultResponse(),
            new KeyAuthentication(ApiKey)
        );
    }

    /// <summary>The address to configure, for instance <c>http://127.0.0.1:5083/</c>.</summary>
    public Uri BaseUrl { get; internal set; } = new("http://127.0.0.1/");

    /// <summary>The key that <c>x-api-key</c> must carry.</summary>
    public string ApiKey { get; }

    /// <summary>The user that the key belongs to: the default mode lists the sessions that this user sent, about half.</summary>
    public string SenderUserId { get; }

    /// <summary>The workflows of the sessions, for the filter <c>workflow_id</c>.</summary>
    public IReadOnlyList<string> WorkflowIds { get; }

    /// <summary>The requests so far and their responses.</summary>
    public SandboxTraffic Traffic { get; }

    /// <summary>The faults of the responses; none at the start.</summary>
    public SandboxFaults Faults { get; }

    internal ExchangeHandler Handler { get; }
}
