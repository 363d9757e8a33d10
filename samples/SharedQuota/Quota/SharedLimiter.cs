using System.Threading.RateLimiting;
using RedisRateLimiting;
using StackExchange.Redis;

namespace SharedQuota.Quota;

/// <summary>A limiter for <c>RateLimiter</c> of the options, whose permits are counted in Redis.</summary>
internal static class SharedLimiter
{
    /// <summary>The time between two attempts to get a permit from Redis.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <param name="redis">The connection, which stays the caller's.</param>
    /// <param name="account">The account: all processes with the same one share its quota.</param>
    /// <param name="quota">The quota.</param>
    /// <param name="attemptTimeout">
    /// The longest that a request takes, <c>AttemptTimeout</c> of the options. Redis counts when a permit is given, and the vendor when the
    /// request arrives, up to this much later. Two requests whose permits are a window and this time apart arrive a window apart.
    /// </param>
    public static RateLimiter Of(IConnectionMultiplexer redis, string account, SharedQuotaSettings quota, TimeSpan attemptTimeout) =>
        new WaitingRateLimiter(
            new RedisSlidingWindowRateLimiter<string>(
                account,
                new RedisSlidingWindowRateLimiterOptions
                {
                    ConnectionMultiplexerFactory = () => redis,
                    PermitLimit = quota.Permits,
                    Window = quota.Window + attemptTimeout,
                }
            ),
            Interval,
            TimeProvider.System
        );
}
