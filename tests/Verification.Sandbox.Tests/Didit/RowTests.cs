using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Didit;

public sealed class RowTests(SandboxFixture fixture) : IDisposable
{
    private readonly VendorCaller caller = SandboxFixture.Didit(fixture.Sandbox.Didit);

    [Fact]
    public async Task A_user_row_has_its_identity_once_the_steps_are_done()
    {
        var rows = await SessionReader.ReadAllAsync(caller, "limit=1000");

        foreach (var property in (string[])["portrait_image", "document_type", "full_name", "country", "phone_number", "email_address"])
        {
            rows.TrueForAll(row => row.TryGetProperty(property, out _)).ShouldBeTrue();
            rows.ShouldContain(row => row.Text(property) != null);
            rows.ShouldAllBe(row => row.Text("status") != "Not Started" || row.Text(property) == null);
        }

        rows[0].Text("created_at").ShouldNotBeNull().ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$");
    }

    [Fact]
    public async Task A_business_row_has_the_smaller_shape()
    {
        var rows = await SessionReader.ReadAllAsync(caller, "limit=1000&session_kind=business");

        foreach (var row in rows)
        {
            string.Join(',', row.EnumerateObject().Select(property => property.Name))
                .ShouldBe(
                    "session_id,session_kind,session_number,status,vendor_data,created_at,workflow_type,workflow_label,company_name,registration_number,country"
                );
        }
    }

    [Fact]
    public async Task Telephone_numbers_and_addresses_can_belong_to_nobody()
    {
        foreach (var row in await SessionReader.ReadAllAsync(caller, "limit=1000"))
        {
            (row.Text("phone_number") ?? "+15550100000").ShouldMatch(@"^\+1555010\d{4}$");
            (row.Text("email_address") ?? "nobody@example.com").ShouldEndWith("@example.com");
        }
    }

    public void Dispose() => caller.Dispose();
}
