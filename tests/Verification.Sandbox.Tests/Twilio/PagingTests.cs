using System.Text.Json;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Twilio;

public sealed class PagingTests(SandboxFixture fixture) : IDisposable
{
    private readonly VendorCaller caller = SandboxFixture.Twilio(fixture.Sandbox.Twilio);
    private readonly string list = fixture.Sandbox.Twilio.BaseUrl + "v2/Attempts";

    [Theory]
    [InlineData(1000)]
    [InlineData(999)]
    [InlineData(73)]
    public async Task The_pages_hold_every_row_once_newest_first(int size)
    {
        var rows = await AttemptReader.ReadAllAsync(caller, $"PageSize={size}");

        rows.Count.ShouldBe(SandboxFixture.Rows);
        rows.Texts("sid").ShouldBeUnique();
        rows.Select(row => row.Instant("date_created")).ShouldBeInOrder(SortDirection.Descending);
        rows.ShouldAllBe(row => row.Instant("date_created") > ManualTimeProvider.Noon.AddDays(-30));
    }

    [Fact]
    public async Task The_first_page_has_the_meta_of_the_vendors_example()
    {
        var body = (await caller.GetAsync("/v2/Attempts")).Json;
        var meta = body.GetProperty("meta");

        body.GetProperty("attempts").GetArrayLength().ShouldBe(50);
        meta.EnumerateObject()
            .Select(property => property.Name)
            .ShouldBe(["key", "page", "page_size", "first_page_url", "previous_page_url", "url", "next_page_url"]);
        meta.Text("key").ShouldBe("attempts");
        meta.GetProperty("page").GetInt32().ShouldBe(0);
        meta.GetProperty("page_size").GetInt32().ShouldBe(50);
        meta.Text("first_page_url").ShouldBe(list + "?PageSize=50&Page=0");
        meta.Text("url").ShouldBe(list + "?PageSize=50&Page=0");
        meta.GetProperty("previous_page_url").ValueKind.ShouldBe(JsonValueKind.Null);
        meta.Text("next_page_url").ShouldNotBeNull().ShouldStartWith(list + "?PageSize=50&Page=1&PageToken=");
    }

    [Fact]
    public async Task The_previous_page_is_the_page_one_came_from()
    {
        var first = (await caller.GetAsync("/v2/Attempts?PageSize=20&Channel=sms")).Json;
        var second = (await caller.GetAsync(first.GetProperty("meta").Text("next_page_url").ShouldNotBeNull())).Json;
        var back = (await caller.GetAsync(second.GetProperty("meta").Text("previous_page_url").ShouldNotBeNull())).Json;

        second.GetProperty("meta").GetProperty("page").GetInt32().ShouldBe(1);
        back.GetProperty("attempts").GetRawText().ShouldBe(first.GetProperty("attempts").GetRawText());
        back.GetProperty("meta").GetProperty("previous_page_url").ValueKind.ShouldBe(JsonValueKind.Null);
        back.GetProperty("meta").Text("next_page_url").ShouldBe(first.GetProperty("meta").Text("next_page_url"));
    }

    [Fact]
    public async Task A_page_number_alone_moves_nothing()
    {
        var first = (await caller.GetAsync("/v2/Attempts?PageSize=5")).Json;
        var seventh = (await caller.GetAsync("/v2/Attempts?PageSize=5&Page=7")).Json;

        seventh.GetProperty("attempts").GetRawText().ShouldBe(first.GetProperty("attempts").GetRawText());
        seventh.GetProperty("meta").GetProperty("page").GetInt32().ShouldBe(7);
    }

    [Fact]
    public async Task Links_keep_the_filters()
    {
        var query = "Country=CO&DateCreatedBefore=2026-03-10T00%3A00%3A00Z&";
        var meta = (await caller.GetAsync($"/v2/Attempts?{query}PageSize=3")).Json.GetProperty("meta");

        foreach (var link in (string[])["first_page_url", "url", "next_page_url"])
        {
            var target = meta.Text(link).ShouldNotBeNull();
            target.ShouldContain("Country=CO&");
            target.ShouldContain("DateCreatedBefore=2026-03-10T00%3A00%3A00Z&");
        }
    }

    public void Dispose() => caller.Dispose();
}
