using System.Threading.RateLimiting;

namespace Flavours.Tests.Behaviours;

/// <summary>A limiter that permits nothing, and counts what it was asked for.</summary>
internal sealed class RefusingLimiter : RateLimiter
{
    private int requests;

    public int Requests => requests;

    public override TimeSpan? IdleDuration => null;

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount) => Refuse();

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => new(Refuse());

    private Refused Refuse()
    {
        Interlocked.Increment(ref requests);
        return new Refused();
    }

    private sealed class Refused : RateLimitLease
    {
        public override bool IsAcquired => false;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
