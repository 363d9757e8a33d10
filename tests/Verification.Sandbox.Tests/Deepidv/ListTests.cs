using System.Text.Json;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Deepidv;

public sealed class ListTests(SandboxFixture fixture) : IDisposable
{
    private readonly VendorCaller caller = SandboxFixture.Deepidv(fixture.Sandbox.Deepidv);

    [Theory]
    [InlineData(500)]
    [InlineData(499)]
    [InlineData(37)]
    public async Task The_pages_hold_every_row_once(int limit)
    {
        var rows = await SessionReader.ReadAllAsync(caller, $"by_organization=true&limit={limit}");

        rows.Count.ShouldBe(SandboxFixture.Rows);
        rows.Texts("id").ShouldBeUnique();
    }

    [Fact]
    public async Task The_default_is_fifty_sessions_that_the_key_owner_sent()
    {
        var page = (await caller.GetAsync("/v1/sessions")).Json;

        page.GetProperty("sessions").GetArrayLength().ShouldBe(50);
        page.Text("next_token").ShouldNotBeNull();
        await ShouldFilterAsync("by_organization=false", row => row.Text("sender_user_id") == fixture.Sandbox.Deepidv.SenderUserId);
    }

    [Fact]
    public Task External_id() => ShouldFilterAsync("external_id=user-7", row => row.Text("external_id") == "user-7");

    [Fact]
    public Task Workflow()
    {
        var workflow = fixture.Sandbox.Deepidv.WorkflowIds[1];

        return ShouldFilterAsync("workflow_id=" + workflow, row => row.Text("workflow_id") == workflow);
    }

    [Fact]
    public Task The_mode_of_higher_priority_wins() =>
        ShouldFilterAsync(
            $"by_organization=true&workflow_id={fixture.Sandbox.Deepidv.WorkflowIds[1]}&external_id=user-7",
            row => row.Text("external_id") == "user-7"
        );

    [Theory]
    [InlineData("2026-02-01T00:00:00Z", "2026-02-01T00:00:00Z")]
    [InlineData("2026-02-01", "2026-02-01T00:00:00Z")]
    [InlineData("2026-02-01T02:00:00%2B02:00", "2026-02-01T00:00:00Z")]
    public Task Start_date(string text, string instant) =>
        ShouldFilterAsync("by_organization=true&start_date=" + text, row => row.Instant("created_at") >= Instant(instant));

    [Theory]
    [InlineData("2026-02-01T12:30:00.500Z", "2026-02-01T12:30:00.500Z")]
    [InlineData("2026-02-01", "2026-02-01T23:59:59.999Z")]
    public Task End_date(string text, string instant) =>
        ShouldFilterAsync("by_organization=true&end_date=" + text, row => row.Instant("created_at") <= Instant(instant));

    [Fact]
    public async Task Dates_include_their_own_instant()
    {
        var all = await SessionReader.ReadAllAsync(caller, "by_organization=true&limit=500");

        var query = $"by_organization=true&start_date={all[20].Text("created_at")}&end_date={all[10].Text("created_at")}";

        (await SessionReader.ReadAllAsync(caller, query)).Texts("id").ShouldBe(all[10..21].Texts("id"));
    }

    [Fact]
    public Task Dates_apply_in_every_mode() =>
        ShouldFilterAsync(
            "start_date=2026-01-01&end_date=2026-02-01",
            row =>
                row.Text("sender_user_id") == fixture.Sandbox.Deepidv.SenderUserId
                && row.Instant("created_at") >= Instant("2026-01-01T00:00:00Z")
                && row.Instant("created_at") < Instant("2026-02-02T00:00:00Z")
        );

    [Fact]
    public async Task A_reference_that_nobody_has_gives_an_empty_list() =>
        (await caller.GetAsync("/v1/sessions?external_id=nobody")).Text.ShouldBe("""{"sessions":[],"next_token":null}""");

    [Fact]
    public async Task Rows_have_the_properties_and_forms_of_the_page()
    {
        foreach (var row in await SessionReader.ReadAllAsync(caller, "by_organization=true&limit=500"))
        {
            row.Text("organization_id").ShouldNotBeNull().ShouldStartWith("org_");
            row.Text("user_id").ShouldNotBeNull().ShouldStartWith("usr_");
            row.Text("created_at").ShouldNotBeNull().ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$");
            row.Instant("updated_at").ShouldBeGreaterThanOrEqualTo(row.Instant("created_at"));
            row.Instant("updated_at").ShouldBeLessThan(ManualTimeProvider.Noon);
        }
    }

    public void Dispose() => caller.Dispose();

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private async Task ShouldFilterAsync(string query, Predicate<JsonElement> condition)
    {
        var all = await SessionReader.ReadAllAsync(caller, "by_organization=true&limit=500");

        var rows = await SessionReader.ReadAllAsync(caller, query + "&limit=19");

        rows.ShouldNotBeEmpty();
        rows.Texts("id").ShouldBe(all.FindAll(condition).Texts("id"));
    }
}
