using System.Globalization;
using System.Text.Json;
using Verification.Sandbox.Data;

namespace Verification.Sandbox.Didit;

/// <summary>
/// User (KYC) sessions. About two belong to each person; what a person has not done yet in a session is null there.
/// </summary>
internal sealed class UserTable(int seed, int count, DateTimeOffset end, TimeProvider clock) : SessionTable(seed, "user", count, end, clock)
{
    private const int StatusField = 1;

    private static readonly string[] Statuses =
    [
        "Approved",
        "Approved",
        "Approved",
        "Declined",
        "In Review",
        "In Progress",
        "Not Started",
        "Abandoned",
        "Expired",
        "Kyc Expired",
        "Resubmitted",
        "Awaiting User",
    ];

    private static readonly string[] SessionTypes = ["API", "API", "API", "HOSTED", "MIGRATED"];

    private static readonly string[] Warnings = ["POSSIBLE_FRAUD", "DOCUMENT_EXPIRED", "LOW_FACE_MATCH_SIMILARITY"];

    private readonly RowIds personIds = new(seed, "didit.person");
    private readonly SeededHash people = new(seed, "didit.person.data");

    public override string StatusOf(int session) => Hash.Pick(session, StatusField, Statuses);

    public override string? VendorDataOf(int session) =>
        Hash.Chance(session, 2, 10) ? null : string.Create(CultureInfo.InvariantCulture, $"customer-{PersonOf(session)}");

    public override string? CountryOf(int session) => DocumentOf(session)?.Country;

    public override string? WarningOf(int session) => Hash.Chance(session, 3, 30) ? Hash.Pick(session, 4, Warnings) : null;

    public RowId InternalIdOf(int session) => personIds[PersonOf(session)];

    public string SessionTypeOf(int session) => Hash.Pick(session, 5, SessionTypes);

    /// <summary>The service of a standalone API session; null for a session with a workflow.</summary>
    public string? ApiServiceOf(int session) =>
        SessionTypeOf(session) == "API" && Hash.Chance(session, 6, 40) ? Hash.Pick(session, 7, ApiServices.All) : null;

    public IdentityDocument? DocumentOf(int session) => HasIdentity(session) ? Hash.Pick(session, 8, IdentityDocument.All) : null;

    public override bool MatchesSearch(int session, SearchText search)
    {
        if (search.SessionId is { } id)
            return IdOf(session) == id;
        if (search.IsEmailPrefix)
            return EmailOf(session) is { } email && email.StartsWith(search.Text, StringComparison.OrdinalIgnoreCase);
        var isNumber = search.HasDigits && (search.IsPrefixOf(NumberOf(session)) || MatchesNumbers(session, search));
        return isNumber || search.IsWithin(VendorDataOf(session)) || (!search.IsNumeric && search.IsWithin(NameOf(session)));
    }

    protected override void WriteOwnProperties(Utf8JsonWriter json, int session)
    {
        json.WriteUuid("didit_internal_id"u8, InternalIdOf(session));
        json.WriteStringOrNull(
            "portrait_image"u8,
            HasIdentity(session) ? $"https://media.example.com/portraits/{IdOf(session).ToUuid()}.jpg" : null
        );
        json.WriteStringOrNull("document_type"u8, DocumentOf(session)?.DisplayName);
        json.WriteStringOrNull("full_name"u8, NameOf(session));
        json.WriteStringOrNull("phone_number"u8, PhoneOf(session));
        json.WriteStringOrNull("email_address"u8, EmailOf(session));
    }

    private bool MatchesNumbers(int session, SearchText search) =>
        (HasIdentity(session) && search.IsPrefixOf(DocumentNumberOf(session)))
        || (PhoneOf(session) is { } phone && search.IsPrefixOf(phone));

    private int PersonOf(int session) => Hash.Below(session, 9, (Count / 2) + 1);

    private bool HasIdentity(int session) =>
        StatusOf(session) is not ("Not Started" or "Awaiting User" or "Abandoned") && !Hash.Chance(session, 10, 10);

    private string? NameOf(int session) => HasIdentity(session) ? MadeUpPeople.FullName(people, PersonOf(session), 0) : null;

    private string? PhoneOf(int session) =>
        HasContact(session, 11) ? MadeUpPeople.PhoneNumber(people.Below(PersonOf(session), 2, MadeUpPeople.PhoneNumbers)) : null;

    private string? EmailOf(int session) => HasContact(session, 12) ? MadeUpPeople.EmailAddress(PersonOf(session)) : null;

    private bool HasContact(int session, int field) => StatusOf(session) != "Not Started" && !Hash.Chance(session, field, 20);

    private string DocumentNumberOf(int session) =>
        string.Create(CultureInfo.InvariantCulture, $"{people.Below(PersonOf(session), 3, 100_000_000):00000000}X");
}
