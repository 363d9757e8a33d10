using System.Globalization;
using System.Text.Json;
using Verification.Sandbox.Data;

namespace Verification.Sandbox.Didit;

/// <summary>Business (KYB) sessions; country and number are those of the company's registry.</summary>
internal sealed class BusinessTable(int seed, int count, DateTimeOffset end, TimeProvider clock)
    : SessionTable(seed, "business", count, end, clock)
{
    private static readonly string[] Statuses =
    [
        "Approved",
        "Approved",
        "Declined",
        "In Review",
        "In Progress",
        "Not Started",
        "Abandoned",
        "Expired",
    ];

    private static readonly string[] Countries = ["ES", "GB", "US", "FI", "DE", "CO"];

    private static readonly string[] Warnings = ["COMPANY_NOT_ACTIVE", "COMPANY_NAME_MISMATCH"];

    public override string StatusOf(int session) => Hash.Pick(session, 1, Statuses);

    public override string? VendorDataOf(int session) =>
        Hash.Chance(session, 2, 10)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"business-{Hash.Below(session, 3, (Count / 2) + 1)}");

    public override string? CountryOf(int session) => Hash.Pick(session, 4, Countries);

    public override string? WarningOf(int session) => Hash.Chance(session, 5, 20) ? Hash.Pick(session, 6, Warnings) : null;

    public override bool MatchesSearch(int session, SearchText search)
    {
        if (search.SessionId is { } id)
            return IdOf(session) == id;
        return search.IsWithin(CompanyNameOf(session))
            || search.IsWithin(RegistrationNumberOf(session))
            || search.IsWithin(VendorDataOf(session))
            || (search.HasDigits && search.IsPrefixOf(NumberOf(session)));
    }

    protected override void WriteOwnProperties(Utf8JsonWriter json, int session)
    {
        json.WriteString("workflow_type"u8, "kyb"u8);
        json.WriteString("workflow_label"u8, string.Create(CultureInfo.InvariantCulture, $"Company check {WorkflowOf(session) + 1}"));
        json.WriteString("company_name"u8, CompanyNameOf(session));
        json.WriteString("registration_number"u8, RegistrationNumberOf(session));
    }

    private string CompanyNameOf(int session) => MadeUpPeople.CompanyName(Hash, session, 7);

    // Companies that came later have numbers below 0. Their numbers continue after the last company of the start.
    private string RegistrationNumberOf(int session) =>
        string.Create(CultureInfo.InvariantCulture, $"SBX{(session < 0 ? NumberOf(session) : session + 1):000000}");
}
