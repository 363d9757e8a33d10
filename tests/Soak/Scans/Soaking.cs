using Soak.Sandboxes;

namespace Soak.Scans;

/// <summary>The options of all clients of a run.</summary>
internal static class Soaking
{
    /// <summary>
    /// Faults are independent of each other, so of a quarter of a million requests with 5 % faults, one or two get four in a row: more than
    /// the three retries of the default.
    /// </summary>
    private const int Retries = 10;

    public static T Configure<T>(T options)
        where T : VerificationOptions
    {
        options.TimeProvider = new QuickTime();
        options.AttemptTimeout = TimeSpan.FromSeconds(15 * QuickTime.Speed);
        options.Timeout = TimeSpan.FromMinutes(5 * QuickTime.Speed);
        options.RateLimiter = RateLimiters.None;
        options.Retry.MaximumRetries = Retries;
        return options;
    }
}
