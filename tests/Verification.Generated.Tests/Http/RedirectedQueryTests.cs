namespace Verification.Generated.Tests.Http;

/// <summary>A redirect leads to the same request at another address: it returns no rows of another query or resource.</summary>
public sealed class RedirectedQueryTests
{
    private const string Phone = "+4915550104242";
    private const string Filters = "ChannelData.To=%2B4915550104242&Country=DE";
    private const string Attempts = """{"attempts":[{"sid":"VL1"}],"meta":{"next_page_url":null}}""";
    private const string Sessions = """{"results":[{"session_id":"1"}],"next":null}""";

    [Theory]
    [InlineData("/v2/Attempts?Country=US&Page=0")]
    [InlineData("/v2/Attempts?Country=DE")]
    [InlineData("/v2/Attempts?Country=DE&ChannelData.To=%2B4915550109999")]
    [InlineData($"/v2/Attempts?{Filters}&Country=US")]
    [InlineData($"/v2/Attempts?{Filters}&Country=DE")]
    [InlineData($"/v2/Attempts?{Filters}&country=US")]
    [InlineData("/v2/Attempts?Page=0")]
    [InlineData($"/v2/Other?{Filters}")]
    [InlineData($"/v2/Attempts/Summary?{Filters}")]
    [InlineData($"/v2/Attempts;a?{Filters}")]
    [InlineData($"/Attempts?{Filters}")]
    [InlineData($"/v2/Services/Attempts?{Filters}")]
    [InlineData($"/v2//Attempts?{Filters}")]
    [InlineData($"/v2/attempts?{Filters}")]
    public async Task A_redirect_that_changes_filters_or_path_is_refused(string location)
    {
        foreach (var status in (int[])[301, 302, 303, 307, 308])
        {
            var vendor = new ScriptedVendor().ThenRedirect((HttpStatusCode)status, location);
            using var client = Clients.Twilio(vendor);

            var exception = await Should.ThrowAsync<RedirectException>(() =>
                ReadAsync(client.Attempts.List(new() { Country = "DE", ChannelDataTo = Phone }))
            );

            vendor.Requests.Count.ShouldBe(1);
            exception.ToString().ShouldNotContain("15550104242");
        }
    }

    [Theory]
    [InlineData($"/v2/Attempts?{Filters}&PageSize=1000&Page=0", $"?{Filters}&PageSize=1000&Page=0")]
    [InlineData(
        "/v2/Attempts?PageSize=1000&ChannelData.To=%2b4915550104242&Country=DE",
        "?PageSize=1000&ChannelData.To=%2b4915550104242&Country=DE"
    )]
    [InlineData($"/eu/v2/Attempts/?{Filters}&PageSize=1000", $"?{Filters}&PageSize=1000")]
    [InlineData($"/v3/Attempts?{Filters}&PageSize=1000", $"?{Filters}&PageSize=1000")]
    [InlineData("/v3/Attempts", $"?{Filters}&PageSize=1000")]
    [InlineData("/v3/Attempts?", $"?{Filters}&PageSize=1000")]
    [InlineData($"/v3/%41ttempts?{Filters}&PageSize=1000", $"?{Filters}&PageSize=1000")]
    public async Task A_redirect_that_keeps_them_is_followed(string location, string query)
    {
        var vendor = new ScriptedVendor().ThenRedirect(HttpStatusCode.Found, location).ThenJson(Attempts);
        using var client = Clients.Twilio(vendor);

        (await ReadAsync(client.Attempts.List(new() { Country = "DE", ChannelDataTo = Phone }))).ShouldBe(1);

        vendor.Requests[1].Address.Query.ShouldBe(query);
    }

    [Fact]
    public async Task A_filter_in_another_form_is_sent_as_the_caller_wrote_it()
    {
        var vendor = new ScriptedVendor().ThenRedirect(HttpStatusCode.Found, "/v4/sessions/?search=a+b&limit=5&x=1").ThenJson(Sessions);
        using var client = Clients.Didit(vendor);

        await client.Sessions.ListPageAsync(new() { Search = "A b", Limit = 5 }, TestContext.Current.CancellationToken);

        vendor.Requests[1].Address.AbsoluteUri.ShouldBe("https://verification.didit.me/v4/sessions/?limit=5&x=1&search=A%20b");
    }

    [Theory]
    [InlineData("/v3/other/list?limit=1")]
    [InlineData("/v3/sessions/?limit=1")]
    [InlineData("/v3/sessions/?vendor_data=other&limit=1")]
    [InlineData("/v3/other/list")]
    public async Task Didit_returns_no_rows_of_another_list(string location)
    {
        var vendor = new ScriptedVendor().ThenRedirect(HttpStatusCode.MovedPermanently, location).ThenJson(Sessions);
        using var client = Clients.Didit(vendor);

        await Should.ThrowAsync<RedirectException>(() => ReadAsync(client.Sessions.List(new() { VendorData = "person-1" })));

        vendor.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("/v2/Attempts/VL2")]
    [InlineData("/v2/Attempts/vl1")]
    [InlineData("/v2/Attempts/VL1/VL2")]
    [InlineData("/v2/Attempts/VL1/Attempts")]
    [InlineData("/v2/Attempts")]
    [InlineData("/v2/Attempts?sid=VL1")]
    [InlineData("/v2/VL1")]
    [InlineData("/v2/Attempts/VL1%2F")]
    [InlineData("/v2/Attempts%2FVL1")]
    public async Task A_redirect_to_another_resource_is_refused(string location)
    {
        var vendor = new ScriptedVendor().ThenRedirect(HttpStatusCode.Found, location).ThenJson("""{"sid":"VL2"}""");
        using var client = Clients.Twilio(vendor);

        await Should.ThrowAsync<RedirectException>(() => client.Attempts.GetAsync("VL1"));

        vendor.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_last_of_several_hops_must_keep_them_too()
    {
        var vendor = new ScriptedVendor()
            .ThenRedirect(HttpStatusCode.Found, "/a/v2/Attempts")
            .ThenRedirect(HttpStatusCode.Found, "/b/v2/Attempts?Country=US&PageSize=1000");
        using var client = Clients.Twilio(vendor);

        await Should.ThrowAsync<RedirectException>(() => ReadAsync(client.Attempts.List(new() { Country = "DE" })));

        vendor.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_later_page_keeps_its_place_in_the_list()
    {
        var vendor = new ScriptedVendor()
            .ThenJson(
                """{"attempts":[{"sid":"VL1"}],"meta":{"next_page_url":"https://verify.twilio.com/v2/Attempts?Country=DE&PageSize=1000&Page=1&PageToken=t"}}"""
            )
            .ThenRedirect(HttpStatusCode.Found, "/v2/Attempts?Country=DE&PageSize=1000&Page=0")
            .ThenJson(Attempts);
        using var client = Clients.Twilio(vendor);

        await Should.ThrowAsync<RedirectException>(() => ReadAsync(client.Attempts.List(new() { Country = "DE" })));

        vendor.Requests.Count.ShouldBe(2);
    }

    private static async Task<int> ReadAsync<T>(IAsyncEnumerable<T> rows)
    {
        var count = 0;
        await foreach (var row in rows.WithCancellation(TestContext.Current.CancellationToken))
            count++;
        return count;
    }
}
