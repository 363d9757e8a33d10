using System.Text.Json;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Didit;

public sealed class PagingTests(SandboxFixture fixture) : IDisposable
{
    private const int Users = SandboxFixture.Rows * 3 / 4;
    private const int Businesses = SandboxFixture.Rows / 4;

    private readonly VendorCaller caller = SandboxFixture.Didit(fixture.Sandbox.Didit);
    private readonly string list = fixture.Sandbox.Didit.BaseUrl + "v3/sessions/";

    [Theory]
    [InlineData("", Users, "user")]
    [InlineData("session_kind=user&limit=7", Users, "user")]
    [InlineData("session_kind=BUSINESS&limit=30", Businesses, "business")]
    [InlineData("session_kind=business&limit=10000", Businesses, "business")]
    public async Task The_pages_of_a_kind_hold_every_row_once_newest_first(string query, int expected, string kind)
    {
        var rows = await SessionReader.ReadAllAsync(caller, query);

        rows.Count.ShouldBe(expected);
        rows.Texts("session_id").ShouldBeUnique();
        rows.ShouldAllBe(row => row.Text("session_kind") == kind);
        rows.Select(row => row.GetProperty("session_number").GetInt32()).ShouldBe(Enumerable.Range(1, expected).Reverse());
        rows.Select(row => row.Instant("created_at")).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task Both_kinds_are_concatenated_and_the_links_are_those_of_the_users()
    {
        var page = (await caller.GetAsync("/v3/sessions/?session_kind=All&limit=10&offset=490")).Json;

        var kinds = page.GetProperty("results").EnumerateArray().Texts("session_kind");
        kinds.ShouldBe([.. Enumerable.Repeat("user", 10), .. Enumerable.Repeat("business", 10)]);
        page.GetProperty("count").GetInt32().ShouldBe(Users + 100);
        page.Text("next").ShouldBe(list + "?limit=10&offset=500&session_kind=All");
        page.Text("previous").ShouldBe(list + "?limit=10&offset=480&session_kind=All");
        (await SessionReader.ReadAllAsync(caller, "session_kind=all&limit=100")).Count.ShouldBe(SandboxFixture.Rows);
    }

    [Fact]
    public async Task Counts_are_exact_for_users_and_stop_at_100_for_businesses()
    {
        (await CountAsync("limit=1")).ShouldBe(Users);
        (await CountAsync("session_kind=business&limit=1")).ShouldBe(100);
        var approved = await CountAsync("status=Approved&limit=1");
        (await SessionReader.ReadAllAsync(caller, "status=Approved")).Count.ShouldBe(approved);
    }

    [Fact]
    public async Task The_first_page_has_no_previous_and_the_last_no_next()
    {
        var first = (await caller.GetAsync("/v3/sessions/")).Json;
        var second = (await caller.GetAsync(first.Text("next").ShouldNotBeNull())).Json;
        var last = (await caller.GetAsync($"/v3/sessions/?limit=50&offset={Users - 50}")).Json;

        first.GetProperty("previous").ValueKind.ShouldBe(JsonValueKind.Null);
        first.Text("next").ShouldBe(list + "?limit=50&offset=50");
        second.Text("previous").ShouldBe(list + "?limit=50");
        last.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
        last.GetProperty("results").GetArrayLength().ShouldBe(50);
    }

    [Theory]
    [InlineData("offset=100000")]
    [InlineData("offset=2147483647&limit=2147483647")]
    public async Task A_page_past_the_end_is_empty(string query)
    {
        var page = (await caller.GetAsync("/v3/sessions/?" + query)).Json;

        page.GetProperty("results").GetArrayLength().ShouldBe(0);
        page.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=many&offset=-1")]
    public async Task A_malformed_limit_counts_as_absent(string query) =>
        (await caller.GetAsync("/v3/sessions/?" + query)).Json.GetProperty("results").GetArrayLength().ShouldBe(50);

    public void Dispose() => caller.Dispose();

    private async Task<int> CountAsync(string query) =>
        (await caller.GetAsync("/v3/sessions/?" + query)).Json.GetProperty("count").GetInt32();
}
