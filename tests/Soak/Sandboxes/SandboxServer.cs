using System.Text.Json;
using Verification.Sandbox;
using Verification.Sandbox.Faults;

namespace Soak.Sandboxes;

/// <summary>
/// The child's side: runs the sandbox until its input ends, and writes its addresses and, at the end, its traffic to the output.
/// </summary>
internal static class SandboxServer
{
    public static async Task RunAsync(SandboxPlan plan, TextReader input, TextWriter output, CancellationToken cancellationToken)
    {
        var options = new SandboxOptions
        {
            Rows = plan.Rows,
            Seed = plan.Seed,
            TimeProvider = new QuickTime(),
            EnforceRateLimit = false,
            RecentRequestCapacity = 0,
        };
        await using var sandbox = await VerificationSandbox.StartAsync(options, cancellationToken);
        foreach (
            var faults in (SandboxFaults[])[sandbox.Veriff.Faults, sandbox.Twilio.Faults, sandbox.Didit.Faults, sandbox.Deepidv.Faults]
        )
        {
            RecoverableFaults.Inject(faults, plan);
        }

        await output.WriteLineAsync(SandboxAddresses.Of(plan, sandbox).ToJson());
        await output.FlushAsync(cancellationToken);
        await input.ReadToEndAsync(cancellationToken);
        var traffic = new Dictionary<string, VendorTraffic>(StringComparer.Ordinal)
        {
            ["veriff"] = VendorTraffic.Of(sandbox.Veriff.Traffic),
            ["twilio"] = VendorTraffic.Of(sandbox.Twilio.Traffic),
            ["didit"] = VendorTraffic.Of(sandbox.Didit.Traffic),
            ["deepidv"] = VendorTraffic.Of(sandbox.Deepidv.Traffic),
        };
        await output.WriteLineAsync(JsonSerializer.Serialize(traffic, ProtocolJson.Default.DictionaryStringVendorTraffic));
    }
}
