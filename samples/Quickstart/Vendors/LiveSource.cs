using Quickstart.Reading;
using Verification.Generated.Deepidv;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;

namespace Quickstart.Vendors;

/// <summary>The real vendors, with credentials from environment variables.</summary>
internal sealed class LiveSource : IVendorSource
{
    private LiveSource(IReadOnlyList<VendorReader> readers, int? rows)
    {
        Readers = readers;
        RowLimit = rows;
    }

    public IReadOnlyList<VendorReader> Readers { get; }

    public int? RowLimit { get; }

    public int? ExpectedRows => RowLimit;

    /// <exception cref="UsageException">Variables of the chosen vendors are missing or wrong; it names every one.</exception>
    public static LiveSource Create(QuickstartOptions options, Func<string, string?> environment)
    {
        var variables = new LiveVariables(environment);
        var factories = options.Vendors.Select(vendor => Factory(vendor, variables)).ToList();
        variables.ThrowIfWrong();
        try
        {
            return new LiveSource([.. factories.Select(create => create())], options.Rows);
        }
        catch (ArgumentException exception)
        {
            // The errors that the clients find in a value, such as plain http to another machine.
            throw new UsageException(exception.Message);
        }
    }

    public ValueTask DisposeAsync()
    {
        foreach (var reader in Readers)
            reader.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Reads the variables at once, so that all missing ones are found, and makes the client later.</summary>
    private static Func<VendorReader> Factory(string vendor, LiveVariables variables)
    {
        switch (vendor)
        {
            case VendorName.Veriff:
                var veriff = new VeriffOptions
                {
                    BaseUrl = variables.Address("VERIFF_BASE_URL"),
                    ApiKey = variables.Text("VERIFF_API_KEY"),
                    SharedSecret = variables.Text("VERIFF_SHARED_SECRET"),
                };
                var sessionIds = variables.List("VERIFF_SESSION_IDS");
                return () => new VeriffReader(veriff, sessionIds);
            case VendorName.Twilio:
                var twilio = new TwilioVerifyOptions
                {
                    AccountSid = variables.Text("TWILIO_ACCOUNT_SID"),
                    AuthToken = variables.Text("TWILIO_AUTH_TOKEN"),
                };
                return () => new TwilioReader(twilio);
            case VendorName.Didit:
                var didit = new DiditOptions { ApiKey = variables.Text("DIDIT_API_KEY") };
                return () => new DiditReader(didit);
            case VendorName.Deepidv:
                var deepidv = new DeepidvOptions { ApiKey = variables.Text("DEEPIDV_API_KEY") };
                return () => new DeepidvReader(deepidv);
            default:
                throw new ArgumentOutOfRangeException(nameof(vendor), vendor, "There is no such vendor.");
        }
    }
}
