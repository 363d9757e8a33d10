using HostileBodies.Feeding;

namespace HostileBodies.Tests;

/// <summary>What judges a run notices what is wrong, and names the body.</summary>
public sealed class BoundTests
{
    private static readonly FeedResult Good = new()
    {
        Plan = new FeedPlan("didit", Seed: 3, First: 0, Count: 10),
        Bodies = 10,
        LargestBody = 1024 * 1024,
        BaselineBytes = 70L * 1024 * 1024,
    };

    [Fact]
    public void A_run_at_its_bounds_is_good() =>
        (Good with { SlowestCall = TimeSpan.FromMilliseconds(1250), PeakBytes = (70L + 108) * 1024 * 1024 }).Broken().ShouldBeEmpty();

    [Fact]
    public void A_call_that_takes_too_long_is_named() =>
        (Good with { SlowestCall = TimeSpan.FromMilliseconds(1251), SlowestIndex = 7 })
            .Broken()
            .ShouldHaveSingleItem()
            .ShouldContain("--vendor didit --seed 3 --index 7");

    [Fact]
    public void Too_much_memory_is_named() =>
        (Good with { PeakBytes = ((70L + 108) * 1024 * 1024) + 1, PeakIndex = 4 })
            .Broken()
            .ShouldHaveSingleItem()
            .ShouldContain("--index 4");

    [Fact]
    public void Too_much_garbage_for_one_body_is_named() =>
        (Good with { MostAllocated = FeedResult.BytesAllocatedPerBodyByte + 1, MostAllocatedIndex = 6 })
            .Broken()
            .ShouldHaveSingleItem()
            .ShouldContain("--index 6");

    [Fact]
    public void An_exception_that_must_not_come_out_is_kept() =>
        (Good with { Failures = ["System.NullReferenceException (--index 2)"] })
            .Broken()
            .ShouldHaveSingleItem()
            .ShouldContain("NullReference");
}
