using Verification.Generated.Deepidv;

namespace Quickstart.Reading;

/// <summary>The sessions of the whole organization, not only those that the key's own user made.</summary>
internal sealed class DeepidvReader : VendorReader
{
    private readonly DeepidvClient client;

    public DeepidvReader(DeepidvOptions options)
        : base(VendorName.Deepidv) => client = new DeepidvClient(options, Traffic);

    public override IAsyncEnumerable<IRowPage> ReadAsync(int? rowLimit) =>
        client
            .Sessions.List(new() { ByOrganization = true })
            .Pages(pageSize: PageSize(rowLimit))
            .Select(IRowPage (page) => new RowPage<Session>(page.Items, RowJson.Default.DeepidvSession, _ => "session"));

    protected override void DisposeClient() => client.Dispose();
}
