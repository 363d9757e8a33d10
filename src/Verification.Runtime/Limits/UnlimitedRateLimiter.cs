using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;

namespace Verification.Runtime;

internal sealed class UnlimitedRateLimiter : RateLimiter
{
    private static readonly GrantedLease Granted = new();

    public override TimeSpan? IdleDuration => null;

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount) => Granted;

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => new(Granted);

    private sealed class GrantedLease : RateLimitLease
    {
        public override bool IsAcquired => true;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, [MaybeNullWhen(false)] out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
