using Verification.Generated.Didit;

namespace Quickstart.Reading;

/// <summary>The sessions of people, then those of companies.</summary>
internal sealed class DiditReader : VendorReader
{
    private readonly DiditClient client;

    public DiditReader(DiditOptions options)
        : base(VendorName.Didit) => client = new DiditClient(options, Traffic);

    public override IAsyncEnumerable<IRowPage> ReadAsync(int? rowLimit) =>
        client
            .Sessions.List(new() { SessionKind = SessionKind.All })
            .Pages(pageSize: PageSize(rowLimit))
            .Select(IRowPage (page) => new RowPage<Session>(page.Items, RowJson.Default.DiditSession, KindOf));

    protected override void DisposeClient() => client.Dispose();

    private static string KindOf(Session session) => session.SessionKind?.Value ?? "session";
}
