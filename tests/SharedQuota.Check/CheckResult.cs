using System.Globalization;

namespace SharedQuota.Check;

/// <summary>What one run showed.</summary>
/// <param name="Arrivals">When the sandbox received each request, in their order.</param>
/// <param name="Refused">How many it refused, as there were too many.</param>
/// <param name="Killed">When one of the processes was killed.</param>
/// <param name="Survivor">The exit code of the other; null if it did not end in time.</param>
/// <param name="Counted">The attempts by status that the processes counted.</param>
/// <param name="Expected">The attempts by status that there are.</param>
internal sealed record CheckResult(
    IReadOnlyList<DateTimeOffset> Arrivals,
    int Refused,
    DateTimeOffset Killed,
    int? Survivor,
    string Counted,
    string Expected
)
{
    private const int Quota = 100;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>The most requests that arrived within any minute.</summary>
    private int Most => MostWithin(Arrivals);

    /// <summary>
    /// The most requests within any minute that began two minutes after the kill or later, when no permit of the killed process is in use
    /// any more.
    /// </summary>
    private int MostLater => MostWithin([.. Arrivals.Where(arrival => arrival >= Killed + (2 * Window))]);

    /// <summary>What is wrong; nothing if all is well.</summary>
    public IEnumerable<string> Problems()
    {
        if (Most > Quota)
            yield return $"{Most} requests arrived within a minute; {Quota} are allowed.";
        if (Most < Quota)
            yield return $"At most {Most} requests arrived within a minute, so the quota of {Quota} was never used up and not tested.";
        if (Refused > 0)
            yield return $"The sandbox refused {Refused} requests with status 429.";
        if (MostLater < Quota)
            yield return $"Only {MostLater} requests arrived within a minute after the kill: permits of the killed process are lost.";
        if (Survivor is null)
            yield return "The other process did not end: work of the killed one is lost to it.";
        if (Survivor is not null and not 0)
            yield return $"The other process ended with exit code {Survivor}.";
        if (Counted != Expected)
            yield return $"The processes counted '{Counted}', but there are '{Expected}'.";
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Arrivals.Count} requests in {(Arrivals[^1] - Arrivals[0]).TotalMinutes:F1} minutes, at most {Most} within one, "
                + $"{Arrivals.Count(arrival => arrival > Killed)} after the kill, {Refused} refused; counted {Counted}"
        );

    private static int MostWithin(IReadOnlyList<DateTimeOffset> arrivals)
    {
        var most = 0;
        var first = 0;
        for (var last = 0; last < arrivals.Count; last++)
        {
            while (arrivals[last] - arrivals[first] >= Window)
                first++;
            most = Math.Max(most, last - first + 1);
        }

        return most;
    }
}
