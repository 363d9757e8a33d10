using System.Text.Json;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Didit;

public sealed class SearchTests(SandboxFixture fixture) : IDisposable
{
    private readonly VendorCaller caller = SandboxFixture.Didit(fixture.Sandbox.Didit);

    [Theory]
    [InlineData("user")]
    [InlineData("business")]
    public async Task A_UUID_is_a_session(string kind)
    {
        var id = (await AllAsync(kind))[42].Text("session_id").ShouldNotBeNull();

        (await SearchAsync(kind, id.ToUpperInvariant())).Texts("session_id").ShouldBe([id]);
        (await SearchAsync(kind, "00000000-0000-4000-8000-000000000000")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("fakesson", "Fäkesson")]
    [InlineData("FÄKESSON", "Fäkesson")]
    [InlineData("demosthene nor", "Démosthène Noreal")]
    [InlineData("noexiste", "Ñoexiste")]
    public async Task Text_is_found_in_names_regardless_of_accents(string search, string name)
    {
        var rows = await SearchAsync("user", search);

        rows.ShouldNotBeEmpty();
        rows.Texts("session_id")
            .ShouldBe(
                (await AllAsync("user"))
                    .FindAll(row => row.Text("full_name")?.Contains(name, StringComparison.Ordinal) == true)
                    .Texts("session_id")
            );
    }

    [Fact]
    public async Task An_at_sign_makes_it_the_beginning_of_an_address()
    {
        var email = (await AllAsync("user"))
            .Select(row => row.Text("email_address"))
            .First(address => address is not null)
            .ShouldNotBeNull();

        (await SearchAsync("user", email)).ShouldAllBe(row => row.Text("email_address") == email);
        (await SearchAsync("user", email[..(email.IndexOf('@') + 4)].ToUpperInvariant())).ShouldAllBe(row =>
            row.Text("email_address") == email
        );
        (await SearchAsync("user", "@example.com")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Digits_are_the_beginning_of_a_telephone_number()
    {
        JsonElement[] all = [.. (await AllAsync("user")).Where(row => row.Text("phone_number") is not null)];
        var phone = all[0].Text("phone_number").ShouldNotBeNull();

        var rows = await SearchAsync("user", $"+1 555-010 {phone[^4..]}");

        rows.Texts("session_id").ShouldBe(all.Where(row => row.Text("phone_number") == phone).Texts("session_id"));
    }

    [Fact]
    public async Task Digits_are_the_beginning_of_a_session_number()
    {
        var rows = await SearchAsync("user", "149");

        rows.Select(row => row.GetProperty("session_number").GetInt32()).ShouldContain(1499);
        rows.Select(row => row.GetProperty("session_number").GetInt32()).ShouldContain(149);
    }

    [Theory]
    [InlineData("user", "customer-7")]
    [InlineData("business", "business-7")]
    public async Task Vendor_data_is_found_by_a_part(string kind, string part) =>
        (await SearchAsync(kind, part[3..]))
            .Texts("session_id")
            .ShouldBe(
                (await AllAsync(kind))
                    .FindAll(row => row.Text("vendor_data")?.Contains(part, StringComparison.Ordinal) == true)
                    .Texts("session_id")
            );

    [Theory]
    [InlineData("senuelo", "company_name", "Señuelo")]
    [InlineData("sbx000042", "registration_number", "SBX000042")]
    public async Task Companies_are_found_by_name_and_registration_number(string search, string property, string value)
    {
        var rows = await SearchAsync("business", search);

        rows.ShouldNotBeEmpty();
        rows.Texts("session_id")
            .ShouldBe(
                (await AllAsync("business"))
                    .FindAll(row => row.Text(property)?.Contains(value, StringComparison.Ordinal) == true)
                    .Texts("session_id")
            );
    }

    [Fact]
    public async Task A_registration_number_with_separators_is_not_found() => (await SearchAsync("business", "SBX-000042")).ShouldBeEmpty();

    public void Dispose() => caller.Dispose();

    private Task<List<JsonElement>> AllAsync(string kind) => SessionReader.ReadAllAsync(caller, "limit=1000&session_kind=" + kind);

    private Task<List<JsonElement>> SearchAsync(string kind, string text) =>
        SessionReader.ReadAllAsync(caller, $"limit=1000&session_kind={kind}&search={Uri.EscapeDataString(text)}");
}
