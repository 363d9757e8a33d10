using System.Threading.RateLimiting;
using FsCheck;
using FsCheck.Fluent;

namespace Verification.Generated.Tests.Resilience;

public sealed class SlidingWindowTests
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Whatever the clients do and however long requests take, a vendor that counts arrivals receives at most the allowed number in any
    /// window. Permits are acquired, used at some instant, and returned, at random.
    /// </summary>
    [Fact]
    public void No_window_of_the_vendor_ever_receives_too_many() =>
        Prop.ForAll(
                Schedules().ToArbitrary(),
                schedule =>
                {
                    var arrivals = ArrivalsOf(schedule.Permits, schedule.Steps);
                    for (var index = schedule.Permits; index < arrivals.Count; index++)
                        (arrivals[index] - arrivals[index - schedule.Permits]).ShouldBeGreaterThanOrEqualTo(Window);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public async Task The_hundred_and_first_waits_for_a_minute_from_the_first_response()
    {
        var clock = new ManualTime();
        using var limiter = RateLimiters.SlidingWindow(100, Window, clock);
        for (var request = 0; request < 100; request++)
            (await limiter.AcquireAsync(1, TestContext.Current.CancellationToken)).Dispose();
        var waiting = limiter.AcquireAsync(1, TestContext.Current.CancellationToken).AsTask();

        clock.Advance(Window - TimeSpan.FromTicks(1));
        waiting.IsCompleted.ShouldBeFalse();
        limiter.GetStatistics().ShouldNotBeNull().CurrentQueuedCount.ShouldBe(1);
        clock.Advance(TimeSpan.FromTicks(1));

        (await waiting).IsAcquired.ShouldBeTrue();
        limiter.GetStatistics().ShouldNotBeNull().CurrentAvailablePermits.ShouldBe(99);
    }

    [Fact]
    public async Task More_permits_than_there_are_are_refused_however_they_are_requested()
    {
        using var limiter = RateLimiters.SlidingWindow(3, Window, new ManualTime());

        Should.Throw<ArgumentOutOfRangeException>(() => limiter.AttemptAcquire(4));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () =>
            await limiter.AcquireAsync(4, TestContext.Current.CancellationToken)
        );
        limiter.AttemptAcquire(3).IsAcquired.ShouldBeTrue();
    }

    [Fact]
    public async Task A_disposed_limiter_grants_nothing_however_it_is_requested()
    {
        var limiter = RateLimiters.SlidingWindow(3, Window, new ManualTime());
        await limiter.DisposeAsync();

        Should.Throw<ObjectDisposedException>(() => limiter.AttemptAcquire(1));
        await Should.ThrowAsync<ObjectDisposedException>(async () => await limiter.AcquireAsync(1, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_permit_that_is_in_use_does_not_come_back()
    {
        var clock = new ManualTime();
        using var limiter = RateLimiters.SlidingWindow(1, Window, clock);
        var lease = await limiter.AcquireAsync(1, TestContext.Current.CancellationToken);
        var waiting = limiter.AcquireAsync(1, TestContext.Current.CancellationToken).AsTask();

        clock.Advance(TimeSpan.FromHours(1));
        waiting.IsCompleted.ShouldBeFalse();
        lease.Dispose();
        lease.Dispose();
        clock.Advance(Window);

        (await waiting).IsAcquired.ShouldBeTrue();
        limiter.AttemptAcquire().IsAcquired.ShouldBeFalse();
    }

    [Fact]
    public async Task Serves_requests_in_the_order_of_arrival()
    {
        var clock = new ManualTime();
        using var limiter = RateLimiters.SlidingWindow(2, Window, clock);
        limiter.AttemptAcquire(2).Dispose();
        var first = limiter.AcquireAsync(2, TestContext.Current.CancellationToken).AsTask();
        var second = limiter.AcquireAsync(1, TestContext.Current.CancellationToken).AsTask();

        clock.Advance(Window);
        (await first).Dispose();
        limiter.AttemptAcquire().IsAcquired.ShouldBeFalse();
        second.IsCompleted.ShouldBeFalse();
        clock.Advance(Window);

        (await second).IsAcquired.ShouldBeTrue();
        limiter.AttemptAcquire().IsAcquired.ShouldBeTrue();
    }

    [Fact]
    public async Task A_cancelled_request_leaves_the_queue_and_those_behind_move_up()
    {
        var clock = new ManualTime();
        using var limiter = RateLimiters.SlidingWindow(2, Window, clock);
        using var source = new CancellationTokenSource();
        limiter.AttemptAcquire(1).Dispose();
        var large = limiter.AcquireAsync(2, source.Token).AsTask();
        var small = limiter.AcquireAsync(1, TestContext.Current.CancellationToken).AsTask();
        small.IsCompleted.ShouldBeFalse();

        await source.CancelAsync();

        (await Should.ThrowAsync<OperationCanceledException>(() => large)).CancellationToken.ShouldBe(source.Token);
        (await small).IsAcquired.ShouldBeTrue();
        limiter.GetStatistics().ShouldNotBeNull().CurrentQueuedCount.ShouldBe(0);
    }

    [Fact]
    public async Task Many_threads_get_no_more_than_allowed()
    {
        var clock = new ManualTime { Skips = _ => true };
        using var limiter = RateLimiters.SlidingWindow(10, Window, clock);
        var underWay = 0;

        var instants = await Task.WhenAll(
            Enumerable
                .Range(0, 100)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        using var lease = await limiter.AcquireAsync(1, TestContext.Current.CancellationToken);
                        Interlocked.Increment(ref underWay).ShouldBeLessThanOrEqualTo(10);
                        var arrived = clock.Elapsed;
                        Interlocked.Decrement(ref underWay);
                        return arrived;
                    })
                )
        );

        instants.Length.ShouldBe(100);
        clock.Elapsed.ShouldBeGreaterThanOrEqualTo(9 * Window);
    }

    [Fact]
    public async Task Disposal_ends_all_waiting()
    {
        var limiter = RateLimiters.SlidingWindow(1, Window, new ManualTime());
        var lease = limiter.AttemptAcquire();
        var waiting = limiter.AcquireAsync(1, TestContext.Current.CancellationToken).AsTask();

        limiter.Dispose();

        await Should.ThrowAsync<ObjectDisposedException>(() => waiting);
        Should.NotThrow(lease.Dispose);
        Should.Throw<ObjectDisposedException>(() => limiter.AttemptAcquire());
    }

    [Fact]
    public void Reports_how_long_it_is_idle()
    {
        var clock = new ManualTime();
        using var limiter = RateLimiters.SlidingWindow(1, Window, clock);
        var lease = limiter.AttemptAcquire();
        limiter.IdleDuration.ShouldBeNull();

        lease.Dispose();
        clock.Advance(TimeSpan.FromSeconds(5));

        limiter.IdleDuration.ShouldBe(TimeSpan.FromSeconds(5));
        limiter.AttemptAcquire(0).IsAcquired.ShouldBeFalse();
    }

    [Fact]
    public void Refuses_numbers_out_of_range()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => RateLimiters.SlidingWindow(0, Window)).ParamName.ShouldBe("permits");
        Should.Throw<ArgumentOutOfRangeException>(() => RateLimiters.SlidingWindow(1, TimeSpan.Zero)).ParamName.ShouldBe("window");
        using var limiter = RateLimiters.SlidingWindow(1, Window);
        Should.Throw<ArgumentOutOfRangeException>(() => limiter.AttemptAcquire(2));
    }

    /// <summary>Runs a schedule: requests permits, lets time pass, lets requests arrive at the vendor, returns permits.</summary>
    private static List<TimeSpan> ArrivalsOf(int permits, IReadOnlyList<(int Kind, int Milliseconds)> steps)
    {
        var clock = new ManualTime();
        using var limiter = RateLimiters.SlidingWindow(permits, Window, clock);
        var waiting = new Queue<Task<RateLimitLease>>();
        var underWay = new Queue<RateLimitLease>();
        var arrivals = new List<TimeSpan>();
        foreach (var (kind, milliseconds) in steps)
        {
            if (kind < 5)
            {
                waiting.Enqueue(limiter.AcquireAsync().AsTask());
            }
            else if (kind < 8)
            {
                clock.Advance(TimeSpan.FromMilliseconds(milliseconds));
            }
            else if (underWay.TryDequeue(out var lease))
            {
                arrivals.Add(clock.Elapsed);
                clock.Advance(TimeSpan.FromMilliseconds(milliseconds / 10.0));
                lease.Dispose();
            }

            while (waiting.TryPeek(out var task) && task.IsCompleted)
                underWay.Enqueue(waiting.Dequeue().Result);
        }

        return arrivals;
    }

    private static Gen<(int Permits, IReadOnlyList<(int, int)> Steps)> Schedules() =>
        from permits in Gen.Choose(1, 6)
        from steps in (from kind in Gen.Choose(0, 11) from milliseconds in Gen.Choose(0, 30_000) select (kind, milliseconds)).ListOf(300)
        select (permits, (IReadOnlyList<(int, int)>)steps.ToArray());
}
