using System.Diagnostics;

namespace HostileBodies.Vendors;

/// <summary>Measures each call of a case: a page of a list, or a single request with its decoding.</summary>
internal sealed class CallClock
{
    /// <summary>The longest call so far.</summary>
    public TimeSpan Longest { get; private set; }

    public void Reset() => Longest = TimeSpan.Zero;

    public async Task<T> TimeAsync<T>(Func<ValueTask<T>> call)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            return await call();
        }
        finally
        {
            var elapsed = Stopwatch.GetElapsedTime(start);
            if (elapsed > Longest)
                Longest = elapsed;
        }
    }
}
