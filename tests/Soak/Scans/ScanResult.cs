namespace Soak.Scans;

/// <summary>The result of a scan of all rows of a vendor.</summary>
internal sealed record ScanResult(string Vendor, int Rows, int Missing, int Repeated, int Unknown, long HeapGrowth, TimeSpan Duration)
{
    public const long LargestHeapGrowth = 64 * 1024 * 1024;

    public bool IsGood => Missing == 0 && Repeated == 0 && Unknown == 0 && HeapGrowth <= LargestHeapGrowth;
}
