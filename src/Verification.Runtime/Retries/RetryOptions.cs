namespace Verification.Runtime;

/// <summary>
/// When a request is sent again. GET and HEAD are, after the statuses 408, 429, 500, 502, 503 and 504, a connection that failed or was lost
/// within the response, and an attempt that exceeded <see cref="VerificationOptions.AttemptTimeout"/>. Once no retry is left, the error of
/// the last attempt is thrown unchanged.
/// </summary>
public sealed class RetryOptions
{
    /// <summary>How many times a request is sent again at most: 3 by default, 100 at most, 0 for never.</summary>
    public int MaximumRetries { get; set; } = 3;

    /// <summary>
    /// The mean wait before the first retry: half a second by default, at most a day. Each further wait is about twice as long, and all are
    /// spread at random, so that many clients do not retry at the same time. With zero, retries are immediate.
    /// </summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>The longest wait that the client chooses itself: 30 seconds by default, at most a day.</summary>
    public TimeSpan MaximumDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The longest wait that a vendor may request in <c>Retry-After</c> (RFC 9110, section 10.2.3): 2 minutes by default, at most a day. Up
    /// to this limit, the client waits that long. A shorter wait than <see cref="BaseDelay"/>, or than half a second if that is less,
    /// becomes that wait and up to as much again at random; the shortest is a tenth of a second. Where the vendor requests more, or more
    /// than is left of
    /// <see cref="VerificationOptions.Timeout"/>, its error is thrown at once, with <see cref="VerificationApiException.RetryAfter"/>.
    /// </summary>
    public TimeSpan MaximumRetryAfter { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Numbers from 0 to 1 that spread the waits instead of random ones.</summary>
    internal Func<double>? Randomizer { get; set; }

    internal RetryOptions Copy() => (RetryOptions)MemberwiseClone();
}
