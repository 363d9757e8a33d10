namespace Verification.Generated.Tests.Paging;

public sealed class DistinctPagesTests
{
    [Fact]
    public async Task Rows_without_an_id_are_kept_and_a_page_of_known_rows_is_empty()
    {
        var rows = new string?[] { "a", null, "b", null, "a", "b" };
        var pages = new DistinctPages<string?>(new MemoryPages<string?>(rows.ToAsyncEnumerable(), 2), row => row);

        var read = await pages.ReadAsync("", null, TestContext.Current.CancellationToken).Select(page => page.Items).ToListAsync(TestContext.Current.CancellationToken);

        read.Select(items => string.Join(',', items)).ShouldBe(["a,", "b,", ""]);
    }

    [Fact]
    public async Task Only_the_latest_ids_are_remembered()
    {
        var rows = Enumerable.Range(0, 20_001).Append(20_000).Append(0).Select(row => row.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var pages = new DistinctPages<string>(new MemoryPages<string>(rows.ToAsyncEnumerable(), 1000), row => row);

        var sizes = await pages.ReadAsync("", null, TestContext.Current.CancellationToken).Select(page => page.Items.Count).ToListAsync(TestContext.Current.CancellationToken);

        sizes.Sum().ShouldBe(20_002);
    }
}
