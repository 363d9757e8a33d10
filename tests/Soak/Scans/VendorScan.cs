using Soak.Sandboxes;
using Verification.Generated.Deepidv;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;

namespace Soak.Scans;

/// <summary>Reads all rows of a vendor with pages, from a checkpoint or from the start.</summary>
internal sealed class VendorScan : IDisposable
{
    private readonly VerificationClient client;

    private VendorScan(VerificationClient client, Func<Checkpoint?, IAsyncEnumerable<ScannedPage>> read)
    {
        this.client = client;
        Read = read;
    }

    public const int PageSize = 100;

    public static IReadOnlyList<string> Vendors { get; } = ["twilio", "didit", "deepidv"];

    public Func<Checkpoint?, IAsyncEnumerable<ScannedPage>> Read { get; }

    public static VendorScan Open(string vendor, SandboxAddresses addresses) =>
        vendor switch
        {
            "twilio" => Twilio(addresses),
            "didit" => Didit(addresses),
            "deepidv" => Deepidv(addresses),
            _ => throw new ArgumentOutOfRangeException(nameof(vendor), vendor, "No such vendor with pages."),
        };

    public void Dispose() => client.Dispose();

    private static VendorScan Twilio(SandboxAddresses addresses)
    {
        var twilio = new TwilioVerifyClient(
            Soaking.Configure(
                new TwilioVerifyOptions
                {
                    BaseUrl = addresses.Twilio,
                    AccountSid = addresses.TwilioAccount,
                    AuthToken = addresses.TwilioToken,
                }
            )
        );
        return new VendorScan(
            twilio,
            from =>
                twilio
                    .Attempts.List()
                    .Pages(from, PageSize)
                    .Select(page => new ScannedPage([.. page.Items.Select(row => row.Sid ?? "")], page.Next))
        );
    }

    private static VendorScan Didit(SandboxAddresses addresses)
    {
        var didit = new DiditClient(Soaking.Configure(new DiditOptions { BaseUrl = addresses.Didit, ApiKey = addresses.DiditKey }));
        return new VendorScan(
            didit,
            from =>
                didit
                    .Sessions.List(new() { SessionKind = SessionKind.All })
                    .Pages(from, PageSize)
                    .Select(page => new ScannedPage([.. page.Items.Select(row => row.SessionId ?? "")], page.Next))
        );
    }

    private static VendorScan Deepidv(SandboxAddresses addresses)
    {
        var deepidv = new DeepidvClient(
            Soaking.Configure(new DeepidvOptions { BaseUrl = addresses.Deepidv, ApiKey = addresses.DeepidvKey })
        );
        return new VendorScan(
            deepidv,
            from =>
                deepidv
                    .Sessions.List(new() { ByOrganization = true })
                    .Pages(from, PageSize)
                    .Select(page => new ScannedPage([.. page.Items.Select(row => row.Id ?? "")], page.Next))
        );
    }
}
