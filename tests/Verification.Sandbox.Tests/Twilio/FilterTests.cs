using System.Net;
using System.Text.Json;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Twilio;

/// <summary>A filter must return exactly the rows that a client would select from the whole list.</summary>
public sealed class FilterTests(SandboxFixture fixture) : IDisposable
{
    private readonly VendorCaller caller = SandboxFixture.Twilio(fixture.Sandbox.Twilio);

    [Theory]
    [InlineData("sms")]
    [InlineData("call")]
    [InlineData("whatsapp")]
    [InlineData("rbm")]
    [InlineData("email")]
    public Task Channel(string channel) => ShouldFilterAsync("Channel=" + channel, row => row.Text("channel") == channel);

    [Theory]
    [InlineData("converted")]
    [InlineData("unconverted")]
    public Task Status(string status) => ShouldFilterAsync("Status=" + status, row => row.Text("conversion_status") == status);

    [Fact]
    public Task Country() => ShouldFilterAsync("Country=CO", row => row.GetProperty("channel_data").Text("country") == "CO");

    [Fact]
    public async Task Recipient()
    {
        var to = (await AllAsync()).Select(row => row.GetProperty("channel_data").Text("to")).First(to => to?[0] == '+').ShouldNotBeNull();

        to.ShouldStartWith("+1555010");
        await ShouldFilterAsync("ChannelData.To=" + Uri.EscapeDataString(to), row => row.GetProperty("channel_data").Text("to") == to);
    }

    [Fact]
    public async Task Service()
    {
        var service = fixture.Sandbox.Twilio.ServiceSids[3];

        await ShouldFilterAsync("VerifyServiceSid=" + service, row => row.Text("service_sid") == service);
    }

    [Fact]
    public async Task Verification()
    {
        var verification = (await AllAsync())[3].Text("verification_sid").ShouldNotBeNull();

        var rows = await ShouldFilterAsync("VerificationSid=" + verification, row => row.Text("verification_sid") == verification);

        rows.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Dates_exclude_their_own_second()
    {
        var all = await AllAsync();
        var newer = all[100].Text("date_created").ShouldNotBeNull();
        var older = all[200].Text("date_created").ShouldNotBeNull();

        var rows = await ShouldFilterAsync(
            $"DateCreatedAfter={older}&DateCreatedBefore={newer}",
            row =>
                row.Instant("date_created") > all[200].Instant("date_created")
                && row.Instant("date_created") < all[100].Instant("date_created")
        );

        rows.Count.ShouldBe(99);
    }

    [Fact]
    public Task All_together() =>
        ShouldFilterAsync(
            "Channel=sms&Status=converted&Country=CO",
            row =>
                row.Text("channel") == "sms"
                && row.Text("conversion_status") == "converted"
                && row.GetProperty("channel_data").Text("country") == "CO"
        );

    [Theory]
    [InlineData("Channel=SMS")]
    [InlineData("Status=pending")]
    [InlineData("Country=XX")]
    [InlineData("VerificationSid=VL_UNKNOWN_SID")]
    [InlineData("VerifyServiceSid=VA00000000000000000000000000000000")]
    public async Task A_value_that_no_attempt_has_gives_an_empty_list(string query)
    {
        var response = await caller.GetAsync("/v2/Attempts?" + query);

        response.Status.ShouldBe(HttpStatusCode.OK);
        response.Json.GetProperty("attempts").GetArrayLength().ShouldBe(0);
        response.Json.GetProperty("meta").GetProperty("next_page_url").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("pagesize=1")]
    [InlineData("country=CO")]
    public async Task A_name_in_the_wrong_case_is_ignored(string query) =>
        (await caller.GetAsync("/v2/Attempts?" + query)).Json.GetProperty("attempts").GetArrayLength().ShouldBe(50);

    public void Dispose() => caller.Dispose();

    private Task<List<JsonElement>> AllAsync() => AttemptReader.ReadAllAsync(caller, "PageSize=1000");

    private async Task<List<JsonElement>> ShouldFilterAsync(string query, Predicate<JsonElement> condition)
    {
        var rows = await AttemptReader.ReadAllAsync(caller, query + "&PageSize=17");

        rows.ShouldNotBeEmpty();
        rows.Texts("sid").ShouldBe((await AllAsync()).FindAll(condition).Texts("sid"));
        return rows;
    }
}
