namespace HostileBodies.Feeding;

/// <summary>What came of the bodies of one vendor.</summary>
internal sealed record FeedResult
{
    public const long BytesBesideBodies = 100 * 1024 * 1024;
    public const int BytesPerBodyByte = 8;

    /// <summary>The rows of one page, as many as a page may have, take this however short they are.</summary>
    public const int BytesAllocatedBesideBodies = 32 * 1024 * 1024;
    public const int BytesAllocatedPerBodyByte = 8;

    /// <summary>The largest body that the clients are told to accept.</summary>
    public const int MaximumResponseBytes = 8 * 1024 * 1024;

    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan LargestOverrun = TimeSpan.FromMilliseconds(250);

    public required FeedPlan Plan { get; init; }

    /// <summary>How many bodies were fed.</summary>
    public int Bodies { get; init; }

    /// <summary>How often each exception was the outcome; "values" where there was none.</summary>
    public SortedDictionary<string, int> Outcomes { get; init; } = new(StringComparer.Ordinal);

    /// <summary>How often each kind of body was fed.</summary>
    public SortedDictionary<string, int> Families { get; init; } = new(StringComparer.Ordinal);

    public int LargestBody { get; init; }

    /// <summary>How many bodies had 1 MiB or more.</summary>
    public int LargeBodies { get; init; }

    public TimeSpan SlowestCall { get; init; }

    public int SlowestIndex { get; init; }

    /// <summary>The memory that the process had before the first body, code and runtime included.</summary>
    public long BaselineBytes { get; init; }

    /// <summary>The most memory that the process had at once, code and runtime included.</summary>
    public long PeakBytes { get; init; }

    /// <summary>The body after which the peak was seen.</summary>
    public int PeakIndex { get; init; }

    /// <summary>
    /// The most that was allocated for a body of 1 MiB or more, garbage included, as a multiple of its size; the first 32 MiB are not
    /// counted.
    /// </summary>
    public double MostAllocated { get; init; }

    /// <summary>The body for which it was.</summary>
    public int MostAllocatedIndex { get; init; }

    /// <summary>What must not come out of a client, and a process that did not live to the end.</summary>
    public List<string> Failures { get; init; } = [];

    /// <summary>By how much the slowest call exceeded its time limit; zero where none did.</summary>
    public TimeSpan Overrun => SlowestCall > Timeout ? SlowestCall - Timeout : TimeSpan.Zero;

    /// <summary>By how much the memory of the process grew.</summary>
    public long GrowthBytes => PeakBytes - BaselineBytes;

    public long MostBytes => ((long)BytesPerBodyByte * LargestBody) + BytesBesideBodies;

    /// <summary>With one more body that was read.</summary>
    public FeedResult With(int index, int size, bool isLarge, CaseResult read)
    {
        var isSlowest = read.LongestCall > SlowestCall;
        var allocated = isLarge ? Math.Max(0, read.AllocatedBytes - BytesAllocatedBesideBodies) / (double)size : 0;
        var isPeak = read.PeakBytes > PeakBytes;
        return this with
        {
            Bodies = Bodies + 1,
            LargestBody = Math.Max(LargestBody, size),
            LargeBodies = LargeBodies + (isLarge ? 1 : 0),
            SlowestCall = isSlowest ? read.LongestCall : SlowestCall,
            SlowestIndex = isSlowest ? index : SlowestIndex,
            PeakBytes = isPeak ? read.PeakBytes : PeakBytes,
            MostAllocated = Math.Max(MostAllocated, allocated),
            MostAllocatedIndex = allocated > MostAllocated ? index : MostAllocatedIndex,
            PeakIndex = isPeak ? index : PeakIndex,
        };
    }

    /// <summary>Each bound that is broken, with what is needed to see it again.</summary>
    public IEnumerable<string> Broken()
    {
        foreach (var failure in Failures)
            yield return failure;
        if (Overrun > LargestOverrun)
        {
            yield return Of(
                SlowestIndex,
                $"a call took {SlowestCall.TotalMilliseconds:0} ms with a time limit of {Timeout.TotalMilliseconds:0} ms"
            );
        }

        if (GrowthBytes > MostBytes)
        {
            yield return Of(
                PeakIndex,
                $"the process grew by {GrowthBytes >> 20} MiB, more than the {MostBytes >> 20} MiB that the largest body allows"
            );
        }

        if (MostAllocated > BytesAllocatedPerBodyByte)
            yield return Of(MostAllocatedIndex, $"a body made the client allocate {MostAllocated:0.0} times its size and 32 MiB");
    }

    private string Of(int index, string what) => $"{what} ({Plan.Name(index)})";
}
