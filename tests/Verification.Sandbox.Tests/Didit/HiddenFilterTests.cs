using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Didit;

/// <summary>Filters on what the rows do not show: their values must split the sessions without overlap.</summary>
public sealed class HiddenFilterTests(SandboxFixture fixture) : IDisposable
{
    private readonly VendorCaller caller = SandboxFixture.Didit(fixture.Sandbox.Didit);
    private readonly DiditSandbox didit = fixture.Sandbox.Didit;

    [Theory]
    [InlineData("user")]
    [InlineData("business")]
    public async Task Every_session_has_one_workflow(string kind)
    {
        var split = await SplitAsync("workflow_id", didit.WorkflowIds, kind);

        split.ShouldBe(await IdsAsync("session_kind=" + kind), ignoreOrder: true);
        var listed = await IdsAsync($"session_kind={kind}&workflow_id=malformed,{string.Join(',', didit.WorkflowIds)}");
        listed.ShouldBe(await IdsAsync("session_kind=" + kind));
    }

    [Fact]
    public async Task Every_session_has_one_session_type_and_ALL_means_any()
    {
        var all = await IdsAsync(string.Empty);

        (await SplitAsync("session_type", ["API", "HOSTED", "MIGRATED"], "user")).ShouldBe(all, ignoreOrder: true);
        (await IdsAsync("session_type=ALL")).ShouldBe(all);
        (await IdsAsync("session_type=HOSTED,ALL")).ShouldBe(all);
    }

    [Fact]
    public async Task Standalone_sessions_have_one_service_and_were_made_by_API()
    {
        string[] services =
        [
            "ID_VERIFICATION",
            "FACE_MATCH",
            "AGE_ESTIMATION",
            "FACE_SEARCH",
            "POA",
            "AML",
            "KYB_REGISTRY",
            "PASSIVE_LIVENESS",
            "DATABASE_VALIDATION",
            "PHONE_VERIFICATION",
            "EMAIL_VERIFICATION",
        ];

        var standalone = await SplitAsync("api_service", services, "user");

        standalone.Except(await IdsAsync("session_type=API"), StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("user", "POSSIBLE_FRAUD,DOCUMENT_EXPIRED,LOW_FACE_MATCH_SIMILARITY")]
    [InlineData("business", "COMPANY_NOT_ACTIVE,COMPANY_NAME_MISMATCH")]
    public async Task Warnings_are_matched_by_code(string kind, string codes)
    {
        var split = await SplitAsync("warning", codes.Split(','), kind);

        split.ShouldBe(await IdsAsync($"session_kind={kind}&warning={codes}"), ignoreOrder: true);
        split.Length.ShouldBeLessThan((await IdsAsync("session_kind=" + kind)).Length);
    }

    [Theory]
    [InlineData("user")]
    [InlineData("business")]
    public async Task Every_session_belongs_to_the_organization(string kind) =>
        (await IdsAsync($"session_kind={kind}&organization_name={Uri.EscapeDataString(didit.OrganizationName)}")).ShouldBe(
            await IdsAsync("session_kind=" + kind)
        );

    [Theory]
    [InlineData("Spain - Passport (2020)", "ESP")]
    [InlineData("Korea, Republic of - Passport (2021)", "KOR")]
    [InlineData("Spain - Passport (2020),Finland - Passport (2017)", "ESP,FIN")]
    public async Task A_document_name_is_split_at_commas_only_if_it_has_several_hyphens(string name, string countries)
    {
        var rows = await SessionReader.ReadAllAsync(caller, "limit=1000&document_name=" + Uri.EscapeDataString(name));

        rows.Texts("country").Distinct().Order(StringComparer.Ordinal).ShouldBe(countries.Split(','));
        rows.ShouldAllBe(row => row.Text("document_type") == "Passport");
    }

    [Fact]
    public async Task A_region_is_that_of_the_document()
    {
        var rows = await SessionReader.ReadAllAsync(caller, "limit=1000&region=California,Texas");

        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(row => row.Text("country") == "USA" && row.Text("document_type") == "Driver's License");
        (await SplitAsync("region", ["California", "Texas"], "user")).ShouldBe(rows.Texts("session_id"), ignoreOrder: true);
    }

    public void Dispose() => caller.Dispose();

    private async Task<string[]> SplitAsync(string parameter, IReadOnlyList<string> values, string kind)
    {
        var ids = new List<string>();
        foreach (var value in values)
        {
            var part = await IdsAsync($"session_kind={kind}&{parameter}={value}");
            part.ShouldNotBeEmpty();
            ids.AddRange(part);
        }

        ids.ShouldBeUnique();
        return [.. ids];
    }

    private async Task<string[]> IdsAsync(string query) =>
        (await SessionReader.ReadAllAsync(caller, "limit=1000&" + query)).Texts("session_id");
}
