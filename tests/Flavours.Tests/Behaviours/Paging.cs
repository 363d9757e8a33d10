using Flavours.Tests.Flavours;
using Flavours.Tests.Servers;
using Verification.Sandbox.Faults;

namespace Flavours.Tests.Behaviours;

/// <summary>Lists of several pages.</summary>
internal static class Paging
{
    private const string Group = "Pages";

    private static readonly Vendor[] Paged = [Vendor.Twilio, Vendor.Didit, Vendor.Deepidv];

    private static readonly Dictionary<FlavourKind, string> None = new()
    {
        [FlavourKind.NSwag] = "knows no paging",
        [FlavourKind.Refit] = "its own paging has no such checks",
        [FlavourKind.HttpClient] = "knows no paging",
    };

    public static IReadOnlyList<Behaviour> All { get; } =
    [
        new(Group, "A list yields the items of all pages in order", AllAsync)
        {
            Vendors = Paged,
            OwnCode = [FlavourKind.Kiota],
            Missing = None,
        },
        new(Group, "A next link to another origin is refused, and 0 bytes are sent there", ForeignAsync)
        {
            Vendors = [Vendor.Twilio, Vendor.Didit],
            Faults = [FaultKind.ForeignNextLink],
            OwnCode = [FlavourKind.Kiota],
        },
        new(Group, "A next link to the same page is a `PagingException`", CycleAsync)
        {
            Vendors = Paged,
            Faults = [FaultKind.RepeatedNextLink],
            OwnCode = [FlavourKind.Kiota],
            Missing = None,
        },
        new(Group, "Links or tokens that form a cycle are a `PagingException`", RoundAsync)
        {
            Vendors = Paged,
            OwnCode = [FlavourKind.Kiota],
            Missing = None,
        },
        new(Group, "An item that moves to the next page is listed once (Didit)", InsertedAsync)
        {
            Vendors = [Vendor.Didit],
            Faults = [FaultKind.RowsInserted],
            OwnCode = [FlavourKind.Kiota],
            Missing = None,
        },
        new(Group, "A list continues after items were removed", RemovedAsync)
        {
            Vendors = Paged,
            Faults = [FaultKind.RowsRemoved],
            OwnCode = [FlavourKind.Kiota],
            Missing = None,
        },
    ];

    private static async Task AllAsync(Scene scene)
    {
        var expected = await scene.ExpectedAsync(all: true);
        // Here the vendor that behaves is the behaviour, so the mutation is one that does not.
        if (scene.IsHarmless)
            scene.Faults.Add(new StatusFault(404), new FaultFilter(Page: 3), times: null);

        var rows = await scene.ListAllAsync();

        rows.Select(row => row.Id).ShouldBe(expected.Select(row => row.Id));
        rows.Count.ShouldBeGreaterThan(100);
    }

    private static async Task ForeignAsync(Scene scene)
    {
        var link = new Uri(scene.Foreign.Address, scene.Vendor == Vendor.Twilio ? "v2/Attempts?Page=1" : "v3/sessions/?offset=50");
        scene.Fault(new ForeignNextLinkFault(link));
        if (scene.Flavour.Http is not { } http)
            await scene.ThrowsAsync<PagingException>(scene.ListAllAsync);
        else
            await scene.ThrowsAsync<ArgumentException>(() => scene.IsHarmless ? scene.ListAsync() : http.GetAsync(link, scene.Token));
        scene.Foreign.Connections.ShouldBe(0);
    }

    private static async Task CycleAsync(Scene scene)
    {
        scene.Fault(new RepeatedNextLinkFault(), page: 2);
        await scene.ThrowsAsync<PagingException>(scene.ListAllAsync);
    }

    /// <summary>The first page leads to the second, and the second to the third, which leads to the second.</summary>
    private static async Task RoundAsync(Scene scene)
    {
        scene.Serve(target => new Reply(
            Bodies.Rows(scene.Vendor, "[]", $"\"{Link(scene, target.Contains("=1", StringComparison.Ordinal) ? 2 : 1)}\"")
        ));
        await scene.ThrowsAsync<PagingException>(scene.ListAllAsync);
        scene.Targets.Count.ShouldBeInRange(2, 4);
    }

    private static string Link(Scene scene, int page) =>
        scene.Vendor switch
        {
            Vendor.Twilio => new Uri(scene.DoubleAddress, $"v2/Attempts?PageSize=1000&Page={page}").AbsoluteUri,
            Vendor.Didit => new Uri(scene.DoubleAddress, $"v3/sessions/?limit=100&offset={page}").AbsoluteUri,
            _ => $"={page}",
        };

    private static async Task InsertedAsync(Scene scene)
    {
        var expected = await scene.ExpectedAsync(all: true);
        var before = scene.Traffic.Faults;
        scene.Fault(new RowsInsertedFault(5), page: 2);

        var rows = await scene.ListAllAsync();

        rows.Select(row => row.Id).Distinct().Count().ShouldBe(rows.Count);
        rows.Select(row => row.Id).ShouldBe(expected.Select(row => row.Id));
        (scene.Traffic.Faults - before).ShouldBe(1);
    }

    private static async Task RemovedAsync(Scene scene)
    {
        var expected = await scene.ExpectedAsync(all: true);
        var before = scene.Traffic.Faults;
        scene.Fault(new RowsRemovedFault(5), page: 2);

        var rows = await scene.ListAllAsync();

        rows.Count.ShouldBeInRange(expected.Count - 5, expected.Count);
        rows[^1].Id.ShouldBe(expected[^1].Id);
        (scene.Traffic.Faults - before).ShouldBe(1);
    }
}
