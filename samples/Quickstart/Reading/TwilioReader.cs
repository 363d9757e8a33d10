using Verification.Generated.Twilio;

namespace Quickstart.Reading;

/// <summary>All verification attempts of the last 30 days.</summary>
internal sealed class TwilioReader : VendorReader
{
    private readonly TwilioVerifyClient client;

    public TwilioReader(TwilioVerifyOptions options)
        : base(VendorName.Twilio) => client = new TwilioVerifyClient(options, Traffic);

    public override IAsyncEnumerable<IRowPage> ReadAsync(int? rowLimit) =>
        client
            .Attempts.List()
            .Pages(pageSize: PageSize(rowLimit))
            .Select(IRowPage (page) => new RowPage<Attempt>(page.Items, RowJson.Default.TwilioAttempt, _ => "attempt"));

    protected override void DisposeClient() => client.Dispose();
}
