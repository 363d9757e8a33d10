using System.Threading.RateLimiting;

namespace Verification.Generated.Tests.Scaffolding;

/// <summary>Permits everything, and counts.</summary>
internal sealed class CountingLimiter : RateLimiter
{
    private int leases;

    /// <summary>The requests that were permitted.</summary>
    internal int Leases => leases;

    public override TimeSpan? IdleDuration => null;

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount) => Permit();

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => new(Permit());

    private Lease Permit()
    {
        Interlocked.Increment(ref leases);
        return new Lease();
    }

    private sealed class Lease : RateLimitLease
    {
        public override bool IsAcquired => true;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
