using Verification.Generated.Twilio;

namespace Verification.Generated.Tests.Paging;

public sealed class PagedSequenceTests
{
    [Fact]
    public async Task Rows_in_memory_make_a_list_for_test_doubles()
    {
        var list = PagedSequence.From(Enumerable.Range(1, 5), pageSize: 2);

        (await list.ToListAsync(TestContext.Current.CancellationToken)).ShouldBe([1, 2, 3, 4, 5]);
        var pages = await list.Pages().ToListAsync(TestContext.Current.CancellationToken);
        pages.Select(page => page.Items.Count).ShouldBe([2, 2, 1]);
        pages.Select(page => page.Next.IsEnd).ShouldBe([false, false, true]);
        var rest = await list.Pages(from: Checkpoint.Parse(pages[0].Next.ToString()), pageSize: 10)
            .ToListAsync(TestContext.Current.CancellationToken);
        rest.ShouldHaveSingleItem().Items.ShouldBe([3, 4, 5]);
        (await list.Pages(from: pages[2].Next).CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    [Fact]
    public async Task An_empty_list_is_one_empty_page()
    {
        var page = await PagedSequence.From(AsyncEnumerable.Empty<int>()).Pages().SingleAsync(TestContext.Current.CancellationToken);

        page.Items.ShouldBeEmpty();
        page.Next.IsEnd.ShouldBeTrue();
    }

    [Fact]
    public async Task A_client_is_replaced_without_an_interface()
    {
        TwilioVerifyClient client = new ClientDouble();

        (await client.Attempts.List().SingleAsync(TestContext.Current.CancellationToken)).Sid.ShouldBe("VL1");
    }

    private sealed class ClientDouble : TwilioVerifyClient
    {
        public override AttemptsClient Attempts { get; } = new AttemptsDouble();
    }

    private sealed class AttemptsDouble : AttemptsClient
    {
        public override PagedSequence<Attempt> List(ListAttemptsQuery? query = null) => PagedSequence.From([new Attempt { Sid = "VL1" }]);
    }
}
