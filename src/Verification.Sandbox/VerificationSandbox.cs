using Verification.Sandbox.Faults;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox;

/// <summary>
/// Veriff, Twilio Verify, Didit and deepidv on 127.0.0.1, each on its own port, with seeded data: credentials and
/// signatures are checked, filters and paging work, and errors have the bodies of the vendor pages.
/// </summary>
/// <remarks>
/// Nothing leaves the machine, and no person, number or company in the data exists. Faults are
/// injected with the property <c>Faults</c> of each vendor, see <see cref="SandboxFaults"/>.
/// </remarks>
/// <example>
/// <code>
/// await using var sandbox = await VerificationSandbox.StartAsync(new SandboxOptions { Rows = 2000 }, cancellationToken);
/// Uri address = sandbox.Veriff.BaseUrl;
/// </code>
/// </example>
public sealed class VerificationSandbox : IAsyncDisposable
{
    private readonly List<VendorServer> servers;

    private VerificationSandbox(
        List<VendorServer> servers,
        VeriffSandbox veriff,
        TwilioSandbox twilio,
        DiditSandbox didit,
        DeepidvSandbox deepidv
    )
    {
        this.servers = servers;
        Veriff = veriff;
        Twilio = twilio;
        Didit = didit;
        Deepidv = deepidv;
    }

    /// <summary>Veriff's <c>GET /v1/sessions/{id}/attempts</c>.</summary>
    public VeriffSandbox Veriff { get; }

    /// <summary>Twilio's <c>GET /v2/Attempts</c> and <c>GET /v2/Attempts/{Sid}</c>.</summary>
    public TwilioSandbox Twilio { get; }

    /// <summary>Didit's <c>GET /v3/sessions/</c>.</summary>
    public DiditSandbox Didit { get; }

    /// <summary>deepidv's <c>GET /v1/sessions</c>.</summary>
    public DeepidvSandbox Deepidv { get; }

    /// <summary>Starts the four vendors; they respond when the task has completed.</summary>
    /// <param name="options">The set-up; the defaults of <see cref="SandboxOptions"/> if null.</param>
    /// <param name="cancellationToken">Cancels the start, not the sandbox that has started.</param>
    /// <returns>The running sandbox; disposing it stops it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range; the message names it.</exception>
    /// <exception cref="IOException">A port is taken or not permitted; the message names it.</exception>
    public static async Task<VerificationSandbox> StartAsync(SandboxOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new SandboxOptions();
        options.Validate();
        DateTimeOffset midnight = new(options.TimeProvider.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        var veriff = new VeriffSandbox(options, midnight);
        var twilio = new TwilioSandbox(options, midnight);
        var didit = new DiditSandbox(options, midnight);
        var deepidv = new DeepidvSandbox(options, midnight);
        var servers = new List<VendorServer>();
        try
        {
            veriff.BaseUrl = await ServeAsync("Veriff", veriff.Traffic, veriff.Faults, veriff.Handler).ConfigureAwait(false);
            twilio.BaseUrl = await ServeAsync("Twilio", twilio.Traffic, twilio.Faults, twilio.Handler).ConfigureAwait(false);
            didit.BaseUrl = await ServeAsync("Didit", didit.Traffic, didit.Faults, didit.Handler).ConfigureAwait(false);
            deepidv.BaseUrl = await ServeAsync("deepidv", deepidv.Traffic, deepidv.Faults, deepidv.Handler).ConfigureAwait(false);
        }
        catch
        {
            await StopAsync(servers).ConfigureAwait(false);
            throw;
        }

        return new VerificationSandbox(servers, veriff, twilio, didit, deepidv);

        async Task<Uri> ServeAsync(string vendor, SandboxTraffic traffic, SandboxFaults faults, ExchangeHandler handler)
        {
            var port = options.Port == 0 ? 0 : options.Port + servers.Count;
            var server = await VendorServer
                .StartAsync(vendor, port, traffic, faults, handler, options.TimeProvider, cancellationToken)
                .ConfigureAwait(false);
            servers.Add(server);
            return server.BaseUrl;
        }
    }

    /// <summary>Stops the four vendors and frees their ports; connections that are still open are closed after a second.</summary>
    public async ValueTask DisposeAsync() => await StopAsync(servers).ConfigureAwait(false);

    private static async Task StopAsync(List<VendorServer> servers)
    {
        await Task.WhenAll(servers.Select(server => server.DisposeAsync().AsTask())).ConfigureAwait(false);
        servers.Clear();
    }
}
