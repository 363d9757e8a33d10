using System.Threading.RateLimiting;

namespace Verification.Runtime;

/// <summary>
/// Rate limiters for <see cref="VerificationOptions.RateLimiter"/>, beside those of <see cref="System.Threading.RateLimiting"/>.
/// </summary>
public static class RateLimiters
{
    /// <summary>
    /// A limiter that permits everything: it switches off the default limiter of a client. It can be shared, and disposing it does
    /// nothing.
    /// </summary>
    public static RateLimiter None { get; } = new UnlimitedRateLimiter();

    /// <summary>
    /// Makes a limiter for vendors that allow a number of requests within any window of time. A permit is free again one
    /// window after its lease is disposed, that is, after the response was received. So the vendor never receives more requests than
    /// allowed within any window, however long they take. Waiting requests are served in the order of arrival, and waiting can be
    /// cancelled.
    /// </summary>
    /// <remarks>To share a vendor's limit, set one limiter in the options of several clients, and dispose it after them.</remarks>
    /// <param name="permits">Requests allowed within one window; at least 1.</param>
    /// <param name="window">The length of the window: more than zero, at most a day.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's.</param>
    /// <returns>The limiter, which you dispose.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="permits"/> or <paramref name="window"/> is out of range.</exception>
    public static RateLimiter SlidingWindow(int permits, TimeSpan window, TimeProvider? timeProvider = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(permits, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(window, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(window, TimeSpan.FromDays(1));
        return new SlidingWindowLimiter(permits, window, timeProvider ?? TimeProvider.System);
    }
}
