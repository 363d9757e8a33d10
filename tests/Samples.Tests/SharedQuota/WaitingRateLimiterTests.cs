using System.Threading.RateLimiting;
using SharedQuota.Quota;
using Verification.Generated.Twilio;
using Verification.Sandbox;

namespace Samples.Tests.SharedQuota;

/// <summary>The part of the sample that needs no Redis; the whole is run by <c>tests/SharedQuota.Check</c>.</summary>
public sealed class WaitingRateLimiterTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    [Fact]
    public async Task A_request_waits_until_the_limiter_has_a_permit()
    {
        var time = new QuickTime();
        await using var limiter = new WaitingRateLimiter(new RefusingLimiter(refusals: 3), Interval, time);

        using var lease = await limiter.AcquireAsync(1, TestContext.Current.CancellationToken);

        lease.IsAcquired.ShouldBeTrue();
        time.Waits.ShouldBe([Interval, Interval, Interval]);
    }

    [Fact]
    public async Task A_caller_that_cancels_no_longer_waits()
    {
        using var cancellation = new CancellationTokenSource();
        await using var limiter = new WaitingRateLimiter(
            new RefusingLimiter(refusals: int.MaxValue, cancellation.Cancel),
            TimeSpan.FromDays(1),
            TimeProvider.System
        );

        await Should.ThrowAsync<OperationCanceledException>(async () => await limiter.AcquireAsync(1, cancellation.Token));
    }

    [Fact]
    public async Task A_client_reads_on_where_the_inner_limiter_alone_would_end_the_call()
    {
        await using var sandbox = await VerificationSandbox.StartAsync(
            new SandboxOptions { Rows = 3 },
            TestContext.Current.CancellationToken
        );

        await Should.ThrowAsync<InvalidOperationException>(() => ReadAsync(sandbox, new RefusingLimiter(refusals: 1)));

        await using var waiting = new WaitingRateLimiter(new RefusingLimiter(refusals: 1), Interval, new QuickTime());
        (await ReadAsync(sandbox, waiting)).ShouldBe(3);
    }

    private static async Task<int> ReadAsync(VerificationSandbox sandbox, RateLimiter limiter)
    {
        using var twilio = new TwilioVerifyClient(
            new TwilioVerifyOptions
            {
                BaseUrl = sandbox.Twilio.BaseUrl,
                AccountSid = sandbox.Twilio.AccountSid,
                AuthToken = sandbox.Twilio.AuthToken,
                RateLimiter = limiter,
            }
        );
        return (await twilio.Attempts.ListPageAsync(cancellationToken: TestContext.Current.CancellationToken)).Attempts.Count;
    }

    /// <summary>Refuses a number of requests, then permits all.</summary>
    private sealed class RefusingLimiter(int refusals, Action? onRefusal = null) : RateLimiter
    {
        private int left = refusals;

        public override TimeSpan? IdleDuration => null;

        public override RateLimiterStatistics? GetStatistics() => null;

        protected override RateLimitLease AttemptAcquireCore(int permitCount)
        {
            if (Interlocked.Decrement(ref left) < 0)
                return new Lease(true);
            onRefusal?.Invoke();
            return new Lease(false);
        }

        protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
            new(AttemptAcquireCore(permitCount));

        private sealed class Lease(bool isAcquired) : RateLimitLease
        {
            public override bool IsAcquired => isAcquired;

            public override IEnumerable<string> MetadataNames => [];

            public override bool TryGetMetadata(string metadataName, out object? metadata)
            {
                metadata = null;
                return false;
            }
        }
    }

    /// <summary>A clock whose timers ring at once.</summary>
    private sealed class QuickTime : TimeProvider
    {
        public List<TimeSpan> Waits { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waits.Add(dueTime);
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
