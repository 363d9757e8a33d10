namespace Hostile.Tests.BadBytes;

/// <summary>
/// For anything that a vendor sends, its client returns rows or throws one of its own exceptions. The other tests wait, as memory is
/// measured.
/// </summary>
[Collection(nameof(RunsAlone))]
public sealed class BadBytesTests
{
    private const int Cases = 300_000;
    private const int WarmUp = 20_000;
    private const int Seed = 20261121;
    private const long LargestGrowth = 8 * 1024 * 1024;

    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(3);

    public static TheoryData<string> Vendors => [.. VendorProbe.Vendors];

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Corrupt_responses_give_rows_or_one_of_our_exceptions(string vendor)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var barrage = new Barrage(vendor, await Corpus.LoadAsync(vendor, cancellationToken), Seed);
        await RunAsync(barrage, 0, WarmUp, cancellationToken);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await RunAsync(barrage, WarmUp, Cases, cancellationToken);
        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;

        barrage.Failures.ShouldBeEmpty();
        growth.ShouldBeLessThan(LargestGrowth);
        barrage.Outcomes.Values.Sum().ShouldBe(Cases);
        barrage.Mutations.Values.ShouldAllBe(count => count > Cases / 20);
        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Join(", ", barrage.Outcomes.Select(outcome => $"{outcome.Key} {outcome.Value}"))
        );
        foreach (
            var outcome in (string[])["rows", nameof(VerificationApiException), nameof(ResponseFormatException), nameof(RedirectException)]
        )
        {
            barrage.Outcomes.GetValueOrDefault(outcome).ShouldBeGreaterThan(Cases / 200, outcome);
        }
    }

    private static async Task RunAsync(Barrage barrage, int from, int to, CancellationToken cancellationToken)
    {
        try
        {
            await barrage.RunAsync(from, to, cancellationToken).WaitAsync(Hang, TimeProvider.System, cancellationToken);
        }
        catch (TimeoutException exception)
        {
            throw new TimeoutException($"A case hangs; the threads are at {string.Join(", ", barrage.Places.Values)}.", exception);
        }
    }
}
