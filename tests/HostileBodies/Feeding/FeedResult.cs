using System.Text.Json.Serialization;

namespace HostileBodies.Feeding;

/// <summary>What came of the bodies of one vendor.</summary>
internal sealed record FeedResult
{
    public const long BytesBesideBodies = 100 * 1024 * 1024;
    public const int BytesPerBodyByte = 8;

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

    /// <summary>The most memory that the process had at once, code and runtime included.</summary>
    public long PeakBytes { get; init; }

    /// <summary>The body after which the peak was seen.</summary>
    public int PeakIndex { get; init; }

    /// <summary>What must not come out of a client, and a process that did not live to the end.</summary>
    public List<string> Failures { get; init; } = [];

    /// <summary>By how much the slowest call exceeded its time limit; zero where none did.</summary>
    [JsonIgnore]
    public TimeSpan Overrun => SlowestCall > Timeout ? SlowestCall - Timeout : TimeSpan.Zero;

    [JsonIgnore]
    public long MostBytes => ((long)BytesPerBodyByte * LargestBody) + BytesBesideBodies;

    /// <summary>Each bound that is broken, with what is needed to see it again.</summary>
    public IEnumerable<string> Broken()
    {
        foreach (string failure in Failures)
            yield return failure;
        if (Overrun > LargestOverrun)
            yield return Of(SlowestIndex, $"a call took {SlowestCall.TotalMilliseconds:0} ms with a time limit of {Timeout.TotalMilliseconds:0} ms");
        if (PeakBytes > MostBytes)
            yield return Of(PeakIndex, $"the process had {PeakBytes >> 20} MiB, more than the {MostBytes >> 20} MiB that the largest body allows");
    }

    private string Of(int index, string what) => $"{what} (--vendor {Plan.Vendor} --seed {Plan.Seed} --index {index})";
}
