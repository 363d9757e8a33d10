using Verification.Generated.Twilio;

namespace Verification.Generated.Tests.Twilio;

public sealed class PagingTests
{
    private const string Address = "https://verify.twilio.com/v2/Attempts";

    [Fact]
    public async Task Requests_the_largest_pages_and_ends_only_where_next_is_missing()
    {
        var vendor = new ScriptedVendor()
            .ThenJson(Page(Address + "?PageSize=1000&Page=1&PageToken=A"))
            .ThenJson(Page(Address + "?PageSize=1000&Page=2&PageToken=B", "VL1"))
            .ThenJson(Page(null, "VL2"));
        using var client = Clients.Twilio(vendor);

        var sids = await client
            .Attempts.List(new() { Country = "CO", Status = ConversionStatus.Unconverted })
            .Select(attempt => attempt.Sid)
            .ToListAsync(TestContext.Current.CancellationToken);

        sids.ShouldBe(["VL1", "VL2"]);
        vendor.Requests[0].Address.AbsoluteUri.ShouldBe(Address + "?Country=CO&Status=unconverted&PageSize=1000");
        vendor.Requests[2].Address.AbsoluteUri.ShouldBe(Address + "?PageSize=1000&Page=2&PageToken=B&Country=CO&Status=unconverted");
    }

    [Fact]
    public async Task Requests_no_page_more_than_needed()
    {
        var vendor = new ScriptedVendor().ThenJson(Page(Address + "?PageToken=A", "VL1", "VL2"));
        using var client = Clients.Twilio(vendor);

        (await client.Attempts.List().Take(2).CountAsync(TestContext.Current.CancellationToken)).ShouldBe(2);

        vendor.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(null, null, "?PageSize=1000")]
    [InlineData(20L, null, "?PageSize=20")]
    [InlineData(20L, 7, "?PageSize=7")]
    [InlineData(null, 7, "?PageSize=7")]
    public async Task The_page_size_of_the_call_takes_precedence_over_that_of_the_query(long? ofQuery, int? ofCall, string expected)
    {
        var vendor = new ScriptedVendor().ThenJson(Page(null));
        using var client = Clients.Twilio(vendor);

        await client.Attempts.List(new() { PageSize = ofQuery }).Pages(pageSize: ofCall).CountAsync(TestContext.Current.CancellationToken);

        vendor.Requests[0].Address.Query.ShouldBe(expected);
    }

    [Theory]
    [InlineData("https://evil.example/v2/Attempts?PageToken=A", "https://evil.example/v2/Attempts")]
    [InlineData("http://verify.twilio.com/v2/Attempts?PageToken=A", "http://verify.twilio.com/v2/Attempts")]
    [InlineData("https://verify.twilio.com:444/v2/Attempts?PageToken=A", "https://verify.twilio.com:444/v2/Attempts")]
    [InlineData("https://x:y@verify.twilio.com/v2/Attempts?PageToken=A", "https://verify.twilio.com/v2/Attempts")]
    [InlineData("https://verify.twilio.com/v2/Services?PageToken=A", "https://verify.twilio.com/v2/Services")]
    [InlineData("https://verify.twilio.com/v2/Attempts/../Services", "https://verify.twilio.com/v2/Services")]
    [InlineData("//evil.example/v2/Attempts", "https://evil.example/v2/Attempts")]
    [InlineData("http://[", null)]
    public async Task Refuses_a_foreign_link_after_the_current_page(string next, string? target)
    {
        var vendor = new ScriptedVendor().ThenJson(Page(next, "VL1"));
        using var client = Clients.Twilio(vendor);
        var pages = new List<Page<Attempt>>();

        var exception = await Should.ThrowAsync<PagingException>(async () =>
        {
            await foreach (var page in client.Attempts.List().Pages())
                pages.Add(page);
        });

        exception.Target.ShouldBe(target is null ? null : new Uri(target));
        exception.ToString().ShouldNotContain("PageToken");
        pages.ShouldHaveSingleItem().Items.ShouldHaveSingleItem().Sid.ShouldBe("VL1");
        pages[0].Next.IsEnd.ShouldBeFalse();
        vendor.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("?PageToken=A&Page=1")]
    [InlineData("?Page=1&PageToken=A")]
    public async Task Refuses_a_link_that_was_followed_before(string repeated)
    {
        var vendor = new ScriptedVendor()
            .ThenJson(Page(Address + "?PageToken=A&Page=1", "VL1"))
            .ThenJson(Page(Address + "?PageToken=B&Page=2", "VL2"))
            .ThenJson(Page(Address + repeated, "VL3"));
        using var client = Clients.Twilio(vendor);
        var sids = new List<string?>();

        await Should.ThrowAsync<PagingException>(async () =>
        {
            await foreach (var attempt in client.Attempts.List())
                sids.Add(attempt.Sid);
        });

        sids.ShouldBe(["VL1", "VL2", "VL3"]);
        vendor.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_checkpoint_holds_no_filter_and_resumes_with_all_filters()
    {
        var query = new ListAttemptsQuery { ChannelDataTo = "+15550100001", PageSize = 50 };
        var vendor = new ScriptedVendor()
            .ThenJson(Page(Address + "?ChannelData.To=%2B15550100001&PageSize=50&Page=1&PageToken=A", "VL1"))
            .ThenJson(Page(null, "VL2"));
        using var client = Clients.Twilio(vendor);
        var first = await client.Attempts.List(query).Pages().FirstAsync(TestContext.Current.CancellationToken);
        first.Next.Cursor.ShouldBe("PageSize=50&Page=1&PageToken=A");

        var rest = await client
            .Attempts.List(query)
            .Pages(from: Checkpoint.Parse(first.Next.ToString()))
            .ToListAsync(TestContext.Current.CancellationToken);

        rest.ShouldHaveSingleItem().Next.IsEnd.ShouldBeTrue();
        vendor.Requests[1].Address.AbsoluteUri.ShouldBe(Address + "?ChannelData.To=%2B15550100001&PageSize=50&Page=1&PageToken=A");
    }

    [Fact]
    public async Task A_checkpoint_refuses_another_query()
    {
        using var client = Clients.Twilio(new ScriptedVendor().ThenJson(Page(Address + "?Country=CO&PageToken=A", "VL1")));
        var checkpoint = (
            await client.Attempts.List(new() { Country = "CO" }).Pages().FirstAsync(TestContext.Current.CancellationToken)
        ).Next;

        Should.Throw<ArgumentException>(() => client.Attempts.List(new() { Country = "DE" }).Pages(checkpoint)).ParamName.ShouldBe("from");
        Should.Throw<ArgumentException>(() => client.Attempts.List().Pages(checkpoint)).ParamName.ShouldBe("from");
        Should.NotThrow(() => client.Attempts.List(new() { Country = "CO", PageSize = 5 }).Pages(checkpoint));
    }

    [Fact]
    public async Task From_an_end_there_is_no_page_and_no_request()
    {
        var vendor = new ScriptedVendor().ThenJson(Page(null, "VL1"));
        using var client = Clients.Twilio(vendor);
        var end = (await client.Attempts.List().Pages().FirstAsync(TestContext.Current.CancellationToken)).Next;

        end.IsEnd.ShouldBeTrue();
        (await client.Attempts.List().Pages(end).CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
        vendor.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public void Page_sizes_out_of_range_are_refused()
    {
        using var client = Clients.Twilio(new ScriptedVendor());

        Should.Throw<ArgumentOutOfRangeException>(() => client.Attempts.List(new() { PageSize = 1001 })).ParamName.ShouldBe("PageSize");
        Should.Throw<ArgumentOutOfRangeException>(() => client.Attempts.List().Pages(pageSize: 1001)).ParamName.ShouldBe("pageSize");
    }

    private static string Page(string? next, params string[] sids)
    {
        var rows = string.Join(',', sids.Select(sid => $$"""{"sid":"{{sid}}"}"""));
        var link = next is null ? "null" : $"\"{next}\"";
        return $$"""{"meta":{"next_page_url":{{link}},"page":0},"attempts":[{{rows}}]}""";
    }
}
