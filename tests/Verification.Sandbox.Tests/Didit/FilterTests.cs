using System.Text.Json;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Didit;

/// <summary>Filters on what the rows show: they must return what a client would select from the whole list.</summary>
public sealed class FilterTests(SandboxFixture fixture) : IDisposable
{
    private readonly VendorCaller caller = SandboxFixture.Didit(fixture.Sandbox.Didit);

    [Theory]
    [InlineData("status=Approved", "status", "Approved")]
    [InlineData("status=Approved,In%20Review,NoSuchStatus", "status", "Approved,In Review")]
    [InlineData("country=ESP", "country", "ESP")]
    [InlineData("country=ESP,%20USA", "country", "ESP,USA")]
    [InlineData("vendor_data=customer-7", "vendor_data", "customer-7")]
    [InlineData("document_type=P", "document_type", "Passport")]
    [InlineData("document_type=DL,VISA", "document_type", "Driver's License,Visa")]
    public Task Users(string query, string property, string values) =>
        ShouldFilterAsync("user", query, row => values.Split(',').Contains(row.Text(property), StringComparer.Ordinal));

    [Theory]
    [InlineData("status=Declined", "status", "Declined")]
    [InlineData("country=ES,GB", "country", "ES,GB")]
    [InlineData("vendor_data=business-7", "vendor_data", "business-7")]
    public Task Businesses(string query, string property, string values) =>
        ShouldFilterAsync("business", query, row => values.Split(',').Contains(row.Text(property), StringComparer.Ordinal));

    [Fact]
    public async Task Internal_id()
    {
        var id = (await AllAsync("user"))[0].Text("didit_internal_id").ShouldNotBeNull();

        await ShouldFilterAsync("user", "didit_internal_id=" + id, row => row.Text("didit_internal_id") == id);
    }

    [Fact]
    public Task Date_to_includes_its_day_for_users() =>
        ShouldFilterAsync(
            "user",
            "date_from=2026-02-01&date_to=2026-02-10",
            row => row.Instant("created_at") >= Day("2026-02-01") && row.Instant("created_at") < Day("2026-02-11")
        );

    [Fact]
    public Task Date_to_ends_at_midnight_for_businesses() =>
        ShouldFilterAsync(
            "business",
            "date_from=2026-02-01&date_to=2026-02-10",
            row => row.Instant("created_at") >= Day("2026-02-01") && row.Instant("created_at") <= Day("2026-02-10")
        );

    [Fact]
    public Task Filters_add_up() =>
        ShouldFilterAsync(
            "user",
            "status=Approved&document_type=P&country=ESP,FIN",
            row => row.Text("status") == "Approved" && row.Text("document_type") == "Passport" && row.Text("country") is "ESP" or "FIN"
        );

    [Theory]
    [InlineData("status=APPROVED")]
    [InlineData("country=es")]
    [InlineData("vendor_data=customer")]
    [InlineData("workflow_id=malformed")]
    [InlineData("workflow_id=00000000-0000-4000-8000-000000000000")]
    [InlineData("organization_name=Somebody%20Else")]
    [InlineData("warning=NO_SUCH_CODE")]
    public async Task A_value_that_no_session_has_gives_an_empty_list(string query)
    {
        foreach (var kind in (string[])["user", "business", "all"])
        {
            var page = (await caller.GetAsync($"/v3/sessions/?session_kind={kind}&{query}")).Json;
            page.GetProperty("count").GetInt32().ShouldBe(0);
            page.GetProperty("results").GetArrayLength().ShouldBe(0);
        }
    }

    [Theory]
    [InlineData("document_type=P")]
    [InlineData("document_name=Nothing")]
    [InlineData("region=Texas")]
    [InlineData("session_type=HOSTED")]
    [InlineData("api_service=AML")]
    [InlineData("didit_internal_id=00000000-0000-4000-8000-000000000000")]
    public async Task Filters_of_users_are_ignored_for_businesses(string query) =>
        (await SessionReader.ReadAllAsync(caller, "limit=1000&session_kind=business&" + query)).Count.ShouldBe(SandboxFixture.Rows / 4);

    public void Dispose() => caller.Dispose();

    private static DateTimeOffset Day(string date) =>
        DateTimeOffset.Parse(date + "T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture);

    private Task<List<JsonElement>> AllAsync(string kind) => SessionReader.ReadAllAsync(caller, "limit=1000&session_kind=" + kind);

    private async Task ShouldFilterAsync(string kind, string query, Predicate<JsonElement> condition)
    {
        var rows = await SessionReader.ReadAllAsync(caller, $"{query}&limit=13&session_kind={kind}");

        rows.ShouldNotBeEmpty();
        rows.Texts("session_id").ShouldBe((await AllAsync(kind)).FindAll(condition).Texts("session_id"));
    }
}
