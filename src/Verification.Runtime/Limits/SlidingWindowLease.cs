using System.Threading.RateLimiting;

namespace Verification.Runtime;

/// <summary>Permits of a <see cref="SlidingWindowLimiter"/>, or the refusal of them.</summary>
/// <param name="limiter">The limiter to return the permits to; <see langword="null"/> for a refusal.</param>
/// <param name="permits">How many there are.</param>
internal sealed class SlidingWindowLease(SlidingWindowLimiter? limiter, int permits) : RateLimitLease
{
    internal static readonly SlidingWindowLease Refused = new(limiter: null, permits: 0);

    private SlidingWindowLimiter? limiter = limiter;

    public override bool IsAcquired { get; } = limiter is not null;

    public override IEnumerable<string> MetadataNames => [];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = null;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Interlocked.Exchange(ref limiter, null)?.Release(permits);
        base.Dispose(disposing);
    }
}
