namespace Verification.Generated.Tests.Paging;

public sealed class DistinctPagesTests
{
    private static readonly CheckpointScope Scope = new("acme", "listItems", "");

    [Fact]
    public async Task Rows_without_an_id_are_kept_and_a_page_of_known_rows_is_empty()
    {
        var rows = new string?[] { "a", null, "b", null, "a", "b" };
        var pages = new DistinctPages<string?>(new MemoryPages<string?>(rows.ToAsyncEnumerable(), 2), Scope, row => row);

        var read = await pages
            .ReadAsync("", null, TestContext.Current.CancellationToken)
            .Select(page => page.Items)
            .ToListAsync(TestContext.Current.CancellationToken);

        read.Select(items => string.Join(',', items)).ShouldBe(["a,", "b,", ""]);
    }

    [Fact]
    public async Task Only_the_latest_ids_are_remembered()
    {
        var rows = Enumerable
            .Range(0, 20_001)
            .Append(20_000)
            .Append(0)
            .Select(row => row.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var pages = new DistinctPages<string>(new MemoryPages<string>(rows.ToAsyncEnumerable(), 1000), Scope, row => row);

        var sizes = await pages
            .ReadAsync("", null, TestContext.Current.CancellationToken)
            .Select(page => page.Items.Count)
            .ToListAsync(TestContext.Current.CancellationToken);

        sizes.Sum().ShouldBe(20_002);
    }

    [Fact]
    public async Task Long_ids_are_remembered_in_little_memory()
    {
        var rows = Enumerable
            .Range(0, 20_000)
            .Select(row => row.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(2000, 'x'));
        var pages = new DistinctPages<string>(new MemoryPages<string>(rows.ToAsyncEnumerable(), 1000), Scope, row => row);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var kept = 0L;

        await foreach (var page in pages.ReadAsync("", null, TestContext.Current.CancellationToken))
            kept = page.Next is null ? GC.GetTotalMemory(forceFullCollection: true) - before : kept;

        kept.ShouldBeLessThan(12 * 1024 * 1024);
    }

    [Fact]
    public async Task Ids_that_differ_in_one_surrogate_are_different()
    {
        string[] rows = ["a\ud800", "a\ud801", "a\ufffd"];
        var pages = new DistinctPages<string>(new MemoryPages<string>(rows.ToAsyncEnumerable(), 10), Scope, row => row);

        (
            await pages.ReadAsync("", null, TestContext.Current.CancellationToken).SingleAsync(TestContext.Current.CancellationToken)
        ).Items.ShouldBe(rows);
    }
}
