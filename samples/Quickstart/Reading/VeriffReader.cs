using Verification.Generated.Veriff;

namespace Quickstart.Reading;

/// <summary>The attempts of the given sessions: Veriff has no list of sessions.</summary>
internal sealed class VeriffReader : VendorReader
{
    private readonly VeriffClient client;
    private readonly IReadOnlyList<string> sessionIds;

    public VeriffReader(VeriffOptions options, IReadOnlyList<string> sessionIds)
        : base(VendorName.Veriff, "X-HMAC-SIGNATURE")
    {
        client = new VeriffClient(options, Traffic);
        this.sessionIds = sessionIds;
    }

    public override IAsyncEnumerable<IRowPage> ReadAsync(int? rowLimit) =>
        sessionIds
            .ToAsyncEnumerable()
            .SelectMany(sessionId => client.Attempts.List(sessionId).Pages())
            .Select(IRowPage (page) => new RowPage<Attempt>(page.Items, RowJson.Default.VeriffAttempt, _ => "attempt"));

    protected override void DisposeClient() => client.Dispose();
}
