using System.Web;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;

namespace Verification.Generated.Tests.Paging;

/// <summary>Every request has the filters as the caller set them, whatever a link or a checkpoint contains.</summary>
public sealed class CallerFilterTests
{
    private const string Address = "https://verify.twilio.com/v2/Attempts";
    private const string DiditAddress = "https://verification.didit.me/v3/sessions/";
    private const string Number = "+15550100001";

    [Theory]
    [InlineData("Country=US&PageToken=A")]
    [InlineData("country=US&PageToken=A")]
    [InlineData("Coun%74ry=US&PageToken=A")]
    [InlineData("PageToken=A&Country=")]
    [InlineData("PageToken=A&Country")]
    [InlineData("Country=DE&Country=US")]
    [InlineData("Country=DE,US")]
    public void A_checkpoint_that_changes_a_filter_is_refused_before_any_request(string cursor)
    {
        var vendor = new ScriptedVendor();
        using var client = Clients.Twilio(vendor);
        var query = new ListAttemptsQuery { Country = "DE" };

        Should.Throw<ArgumentException>(() => client.Attempts.List(query).Pages(Forged(client, query, cursor))).ParamName.ShouldBe("from");

        vendor.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("business:session_kind=user&offset=10")]
    [InlineData("user:session_kind=all")]
    [InlineData("other:offset=10")]
    [InlineData("offset=10")]
    public async Task A_checkpoint_of_both_kinds_cannot_change_the_kind(string cursor)
    {
        var script = new ScriptedVendor()
            .ThenJson("""{"count":0,"next":null,"results":[]}""")
            .ThenJson("""{"count":0,"next":null,"results":[]}""");
        using var client = Clients.Didit(script);
        var query = new ListSessionsQuery { SessionKind = SessionKind.All };
        var end = await client.Sessions.List(query).Pages().LastAsync(TestContext.Current.CancellationToken);
        var forged = Checkpoint.At(end.Next.Vendor, end.Next.Operation, end.Next.Filters, cursor);

        Should.Throw<ArgumentException>(() => client.Sessions.List(query).Pages(forged)).ParamName.ShouldBe("from");
    }

    [Fact]
    public async Task A_checkpoint_that_contains_the_callers_own_filter_is_still_valid()
    {
        var vendor = new ScriptedVendor().ThenJson(Page(null));
        using var client = Clients.Twilio(vendor);
        var query = new ListAttemptsQuery { ChannelDataTo = Number, Country = "DE" };

        await client
            .Attempts.List(query)
            .Pages(Forged(client, query, $"ChannelData.To={Number}&PageToken=A"))
            .CountAsync(TestContext.Current.CancellationToken);

        HttpUtility.ParseQueryString(vendor.Requests[0].Address.Query).GetValues("ChannelData.To").ShouldBe([Number]);
    }

    [Theory]
    [InlineData("?Country=US&PageToken=A")]
    [InlineData("?country=US&PageToken=A")]
    [InlineData("?Country=DE&Country=US&PageToken=A")]
    [InlineData("?Country=&PageToken=A")]
    [InlineData("?Country=DE&ChannelData.To=%2B15550100002&PageToken=A")]
    [InlineData("?Country=DE&DateCreatedAfter=2026-01-03T03:04:05Z&PageToken=A")]
    public async Task A_link_that_changes_a_filter_is_refused_after_the_current_page(string link)
    {
        var vendor = new ScriptedVendor().ThenJson(Page(Address + link));
        using var client = Clients.Twilio(vendor);
        var pages = new List<Page<Attempt>>();

        var exception = await Should.ThrowAsync<PagingException>(async () =>
        {
            await foreach (var page in client.Attempts.List(Query()).Pages())
                pages.Add(page);
        });

        pages.ShouldHaveSingleItem().Items.Count.ShouldBe(1);
        exception.ToString().ShouldNotContain("Country");
        vendor.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("?PageToken=A")]
    [InlineData("?Country=de&PageToken=A")]
    [InlineData("?COUNTRY=DE&PageToken=A")]
    [InlineData("?ChannelData.To=+15550100001&PageToken=A")]
    [InlineData("?ChannelData.To=%2B15550100001&PageToken=A")]
    [InlineData("?DateCreatedAfter=2026-01-02T03%3A04%3A05%2B00%3A00&PageToken=A")]
    [InlineData("?DateCreatedAfter=2026-01-02T03:04:05.000Z&Country=DE&ChannelData.To=%2b15550100001&PageToken=A&Page=1&PageSize=50")]
    public async Task Every_request_has_the_callers_filters_and_no_checkpoint_has_them(string link)
    {
        var vendor = new ScriptedVendor().ThenJson(Page(Address + link)).ThenJson(Page(null)).ThenJson(Page(null));
        using var client = Clients.Twilio(vendor);

        var pages = await client.Attempts.List(Query()).Pages().ToListAsync(TestContext.Current.CancellationToken);
        await client
            .Attempts.List(Query())
            .Pages(Checkpoint.Parse(pages[0].Next.ToString()))
            .CountAsync(TestContext.Current.CancellationToken);

        pages[0].Next.Cursor.ShouldNotBeNull().ShouldNotContain("15550100001");
        pages[0].Next.Cursor!.ShouldNotContain("DE", Case.Insensitive);
        pages[0].Next.Cursor!.ShouldNotContain("2026");
        foreach (var request in vendor.Requests)
        {
            var sent = HttpUtility.ParseQueryString(request.Address.Query);
            sent.GetValues("ChannelData.To").ShouldBe([Number]);
            sent.GetValues("Country").ShouldNotBeNull().ShouldHaveSingleItem().ShouldBe("DE", StringCompareShould.IgnoreCase);
            DateTimeOffset
                .Parse(sent.GetValues("DateCreatedAfter")!.Single(), System.Globalization.CultureInfo.InvariantCulture)
                .ShouldBe(Query().DateCreatedAfter!.Value);
        }

        HttpUtility.ParseQueryString(vendor.Requests[2].Address.Query)["PageToken"].ShouldBe("A");
    }

    [Theory]
    [InlineData("?status=Approved,In%20Review&limit=10&offset=10")]
    [InlineData("?status=Approved%2CIn+Review&limit=10&offset=10")]
    [InlineData("?status=In+Review&status=Approved&limit=10&offset=10")]
    public async Task A_list_of_values_may_have_any_form(string link)
    {
        var vendor = new ScriptedVendor().ThenJson(Sessions(DiditAddress + link)).ThenJson(Sessions(null));
        using var client = Clients.Didit(vendor);

        var pages = await client
            .Sessions.List(new() { Status = ["Approved", "In Review"], Limit = 10 })
            .Pages()
            .ToListAsync(TestContext.Current.CancellationToken);

        pages[0].Next.Cursor.ShouldBe("limit=10&offset=10");
        vendor.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_start_position_of_the_caller_is_not_a_filter()
    {
        var twilio = new ScriptedVendor().ThenJson(Page(Address + "?Page=4&PageToken=B")).ThenJson(Page(null));
        using var client = Clients.Twilio(twilio);
        var didit = new ScriptedVendor().ThenJson(Sessions(DiditAddress + "?limit=10&offset=30")).ThenJson(Sessions(null));
        using var second = Clients.Didit(didit);

        var position = new Dictionary<string, string> { ["Page"] = "3", ["PageToken"] = "A" };
        await client.Attempts.List(new() { AdditionalQuery = position }).CountAsync(TestContext.Current.CancellationToken);
        await second.Sessions.List(new() { Offset = 20, Limit = 10 }).CountAsync(TestContext.Current.CancellationToken);

        twilio.Requests[1].Address.AbsoluteUri.ShouldBe(Address + "?Page=4&PageToken=B");
        didit.Requests[1].Address.AbsoluteUri.ShouldBe(DiditAddress + "?limit=10&offset=30");
    }

    private static ListAttemptsQuery Query() =>
        new()
        {
            ChannelDataTo = Number,
            Country = "DE",
            DateCreatedAfter = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        };

    /// <summary>A checkpoint of a query with another cursor.</summary>
    private static Checkpoint Forged(TwilioVerifyClient client, ListAttemptsQuery query, string cursor)
    {
        using var other = Clients.Twilio(new ScriptedVendor().ThenJson(Page(null)));
        var end = other
            .Attempts.List(query)
            .Pages()
            .FirstAsync(TestContext.Current.CancellationToken)
            .AsTask()
            .GetAwaiter()
            .GetResult()
            .Next;
        return Checkpoint.Parse(Checkpoint.At(end.Vendor, end.Operation, end.Filters, cursor).ToString());
    }

    private static string Page(string? next) =>
        $$"""{"meta":{"next_page_url":{{(next is null ? "null" : $"\"{next}\"")}}},"attempts":[{"sid":"VL1"}]}""";

    private static string Sessions(string? next) => $$"""{"count":1,"next":{{(next is null ? "null" : $"\"{next}\"")}},"results":[]}""";
}
