using Quickstart.Reading;
using Verification.Generated.Deepidv;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;
using Verification.Sandbox;

namespace Quickstart.Vendors;

/// <summary>The four vendors in this process, on 127.0.0.1.</summary>
internal sealed class SandboxSource : IVendorSource
{
    private SandboxSource(VerificationSandbox sandbox, QuickstartOptions options, int rows)
    {
        Sandbox = sandbox;
        ExpectedRows = rows;
        Readers = [.. options.Vendors.Select(Reader)];
    }

    public VerificationSandbox Sandbox { get; }

    public IReadOnlyList<VendorReader> Readers { get; }

    // The number of rows is not a limit: the program reads the lists of the vendors to their ends.
    public int? RowLimit => null;

    public int? ExpectedRows { get; }

    public static async Task<SandboxSource> StartAsync(QuickstartOptions options, CancellationToken cancellationToken)
    {
        var rows = options.Rows ?? QuickstartOptions.DefaultRows;
        var sandbox = await VerificationSandbox.StartAsync(new SandboxOptions { Rows = rows }, cancellationToken);
        return new SandboxSource(sandbox, options, rows);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var reader in Readers)
            reader.Dispose();
        await Sandbox.DisposeAsync();
    }

    private VendorReader Reader(string vendor) =>
        vendor switch
        {
            VendorName.Veriff => new VeriffReader(
                new VeriffOptions
                {
                    BaseUrl = Sandbox.Veriff.BaseUrl,
                    ApiKey = Sandbox.Veriff.ApiKey,
                    SharedSecret = Sandbox.Veriff.SharedSecret,
                },
                Sandbox.Veriff.SessionIds
            ),
            VendorName.Twilio => new TwilioReader(
                new TwilioVerifyOptions
                {
                    BaseUrl = Sandbox.Twilio.BaseUrl,
                    AccountSid = Sandbox.Twilio.AccountSid,
                    AuthToken = Sandbox.Twilio.AuthToken,
                }
            ),
            // With the former address, so that the client gets redirects: the documented path, with its slash, has none.
            VendorName.Didit => new DiditReader(new DiditOptions { BaseUrl = Sandbox.Didit.FormerBaseUrl, ApiKey = Sandbox.Didit.ApiKey }),
            VendorName.Deepidv => new DeepidvReader(
                new DeepidvOptions { BaseUrl = Sandbox.Deepidv.BaseUrl, ApiKey = Sandbox.Deepidv.ApiKey }
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(vendor), vendor, "There is no such vendor."),
        };
}
