namespace Soak.Scans;

/// <summary>The highest managed heap over a warmed-up start.</summary>
internal sealed class HeapMeter
{
    private const int WarmUpPages = 40;

    private int pages;
    private long start;
    private long peak;

    /// <summary>Bytes above the start, including garbage that is not collected yet.</summary>
    public long Growth => Math.Max(0, Interlocked.Read(ref peak) - start);

    /// <summary>Takes a sample; to be called after each page.</summary>
    public void Sample()
    {
        var page = Interlocked.Increment(ref pages);
        if (page < WarmUpPages)
            return;
        if (page == WarmUpPages)
            Interlocked.Exchange(ref start, GC.GetTotalMemory(forceFullCollection: true));
        var now = GC.GetTotalMemory(forceFullCollection: false);
        for (var before = Interlocked.Read(ref peak); now > before; before = Interlocked.Read(ref peak))
        {
            if (Interlocked.CompareExchange(ref peak, now, before) == before)
                return;
        }
    }
}
