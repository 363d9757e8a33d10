using System.Threading.RateLimiting;

namespace Verification.Runtime;

/// <summary>Rate limiters for <see cref="VerificationOptions.RateLimiter"/>, beside those of <see cref="System.Threading.RateLimiting"/>.</summary>
public static class RateLimiters
{
    /// <summary>
    /// A limiter that lets everything through: it switches off the one that a client has by default. It can be shared, and disposing it does
    /// nothing.
    /// </summary>
    public static RateLimiter None { get; } = new UnlimitedRateLimiter();

    /// <summary>
    /// Makes a limiter for vendors that allow so many requests within any stretch of time, as Twilio does. A permit comes back one window
    /// after its lease is disposed, that is, after the answer is there; so however long requests are on their way, no more of them than
    /// allowed reach the vendor within any window. Who waits is served in the order of arrival, and waiting can be cancelled.
    /// </summary>
    /// <remarks>To share a vendor's limit, give one limiter to the options of several clients, and dispose it after them.</remarks>
    /// <param name="permits">Requests allowed within one window; at least 1.</param>
    /// <param name="window">The length of the window: more than zero, at most a day.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's.</param>
    /// <returns>The limiter, which is yours to dispose.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="permits"/> or <paramref name="window"/> is out of range.</exception>
    public static RateLimiter SlidingWindow(int permits, TimeSpan window, TimeProvider? timeProvider = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(permits, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(window, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(window, TimeSpan.FromDays(1));
        return new SlidingWindowLimiter(permits, window, timeProvider ?? TimeProvider.System);
    }
}
