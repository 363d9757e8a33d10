namespace Verification.Generated.Tests.Paging;

public sealed class TimeWindowTests
{
    private static readonly DateTimeOffset Night = new(2026, 3, 14, 2, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public async Task The_text_of_a_window_leads_back_to_it()
    {
        var checkpoint = await CheckpointAsync(pages: 1);
        TimeWindow[] windows = [new(null, Night), new(Night - Day, Night), new(null, Night) { Checkpoint = checkpoint }];
        foreach (var window in windows)
            TimeWindow.Parse(window.ToString()).ShouldBe(window);
    }

    [Fact]
    public void The_text_of_a_window_is_readable_and_in_UTC() =>
        new TimeWindow(null, Night.ToOffset(TimeSpan.FromHours(5))).ToString().ShouldBe("../2026-03-14T02:00:00.0000000Z/");

    [Fact]
    public async Task A_finished_window_is_followed_by_one_that_overlaps_it()
    {
        var window = new TimeWindow(null, Night).At(await CheckpointAsync(pages: 2));

        window.IsFinished.ShouldBeTrue();
        window.Next(Night + Day, TimeSpan.FromHours(30)).ShouldBe(new TimeWindow(Night - TimeSpan.FromHours(30), Night + Day));
    }

    [Fact]
    public async Task A_clock_that_was_set_back_does_not_move_the_end_back()
    {
        var window = new TimeWindow(null, Night).At(await CheckpointAsync(pages: 2));

        window.Next(Night - Day, TimeSpan.FromHours(1)).ShouldBe(new TimeWindow(Night - TimeSpan.FromHours(1), Night));
    }

    [Fact]
    public async Task An_unfinished_window_has_no_next_one()
    {
        var begun = new TimeWindow(null, Night).At(await CheckpointAsync(pages: 1));

        foreach (var window in new[] { begun, begun with { Checkpoint = null } })
        {
            window.IsFinished.ShouldBeFalse();
            Should.Throw<InvalidOperationException>(() => window.Next(Night + Day, Day)).Message.ShouldContain("not finished");
        }
    }

    [Fact]
    public void A_window_that_ends_before_it_starts_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new TimeWindow(Night, Night - Day)).ParamName.ShouldBe("to");

    [Fact]
    public async Task A_negative_overlap_and_one_longer_than_time_are_refused()
    {
        var window = new TimeWindow(null, Night).At(await CheckpointAsync(pages: 2));

        Should.Throw<ArgumentOutOfRangeException>(() => window.Next(Night, -Day)).ParamName.ShouldBe("overlap");
        Should.Throw<ArgumentOutOfRangeException>(() => window.Next(Night, TimeSpan.MaxValue)).ParamName.ShouldBe("overlap");
    }

    [Theory]
    [InlineData("")]
    [InlineData("v1.abc")]
    [InlineData("../2026-03-14T02:00:00.0000000Z")]
    [InlineData("../2026-03-14/")]
    [InlineData("2026-03-15T02:00:00.0000000Z/2026-03-14T02:00:00.0000000Z/")]
    [InlineData("../2026-03-14T02:00:00.0000000Z/v1.abc")]
    public void Text_that_is_no_window_is_refused(string text) => Should.Throw<FormatException>(() => TimeWindow.Parse(text));

    private static async Task<Checkpoint> CheckpointAsync(int pages)
    {
        var list = PagedSequence.From(Enumerable.Range(0, 2), pageSize: 1);
        return (await list.Pages().Take(pages).LastAsync(TestContext.Current.CancellationToken)).Next;
    }
}
