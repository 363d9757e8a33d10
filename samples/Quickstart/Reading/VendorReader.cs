namespace Quickstart.Reading;

/// <summary>Reads the rows of one vendor with its real client, and owns the client and its connections.</summary>
internal abstract class VendorReader(string vendor, string? signatureHeader = null) : IDisposable
{
    /// <summary>Every vendor accepts page sizes from 1 to this one.</summary>
    private const int SafePageSize = 100;

    public string Vendor => vendor;

    public TrafficMeter Traffic { get; } = new(signatureHeader);

    /// <summary>The pages, one request after another, as they are enumerated.</summary>
    /// <param name="rowLimit">How many rows are needed; null for all. Pages may hold more.</param>
    public abstract IAsyncEnumerable<IRowPage> ReadAsync(int? rowLimit);

    public void Dispose()
    {
        DisposeClient();
        Traffic.Dispose();
    }

    protected abstract void DisposeClient();

    /// <summary>Pages no larger than needed; null is the vendor's largest.</summary>
    protected static int? PageSize(int? rowLimit) => rowLimit <= SafePageSize ? rowLimit : null;
}
