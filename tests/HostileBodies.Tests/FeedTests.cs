using HostileBodies.Feeding;
using HostileBodies.Vendors;
using Verification.Runtime;

namespace HostileBodies.Tests;

/// <summary>The bodies of the console program, fewer of them.</summary>
public sealed class FeedTests
{
    private const int Bodies = 1_000;
    private const int Seed = 42;

    public static TheoryData<string> Vendors => [.. VendorClients.Vendors];

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Whatever_a_vendor_sends_exceptions_time_and_memory_stay_within_their_bounds(string vendor)
    {
        var result = await Feeder.RunAsync(new FeedPlan(vendor, Seed, First: 0, Bodies), TestContext.Current.CancellationToken);

        result.Broken().ShouldBeEmpty();
        result.Bodies.ShouldBe(Bodies);
        result.LargeBodies.ShouldBeGreaterThan(0);
        result.Outcomes["values"].ShouldBeGreaterThan(Bodies / 20);
        result.Outcomes[nameof(VerificationApiException)].ShouldBeGreaterThan(Bodies / 20);
        result.Outcomes[nameof(ResponseFormatException)].ShouldBeGreaterThan(Bodies / 20);
    }
}
