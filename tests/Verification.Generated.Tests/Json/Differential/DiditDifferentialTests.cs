using Verification.Generated.Didit;
using Verification.Generated.Tests.Json.Differential.Reference;
using static Verification.Generated.Tests.Json.Differential.JsonShape;

namespace Verification.Generated.Tests.Json.Differential;

public sealed class DiditDifferentialTests
{
    private static readonly (string Name, JsonValue Value)[] Common =
    [
        ("session_id", Text("11111111-1111-4111-8111-")),
        ("session_number", Number),
        ("status", OneOf("Approved", "In Review", "Declined", "Not Started")),
        ("vendor_data", Text("user-")),
        ("created_at", Instant),
        ("country", OneOf("ESP", "USA")),
    ];

    private static readonly JsonShape Feature = new(
        ("feature", OneOf("ID_VERIFICATION", "LIVENESS", "NFC")),
        ("status", OneOf("Approved", "Declined"))
    );

    private static readonly JsonShape User = new([
        ("session_kind", OneOf("user")),
        .. Common,
        ("portrait_image", Text("https://images.example/")),
        ("document_type", OneOf("Identity Card", "Passport")),
        ("full_name", Text("Sample Person ")),
        ("phone_number", Either(Text("+1555010"), Odd)),
        ("email_address", Either(Text("sample@example.com"), Odd)),
        ("didit_internal_id", Text("id")),
        ("session_url", Text("https://verify.example/")),
        ("features", List(Object(Feature), 3)),
        ("additional_details", Odd),
    ]);

    private static readonly JsonShape Business = new([
        .. Common,
        ("workflow_type", OneOf("kyb")),
        ("workflow_label", OneOf("Business")),
        ("company_name", Text("Company ")),
        ("registration_number", Text("B")),
        ("features", Odd),
        ("session_kind", OneOf("business")),
    ]);

    private static readonly JsonShape Page = new(
        ("count", Number),
        ("next", Text("https://verification.didit.me/v3/sessions/?limit=20&offset=")),
        ("previous", Text("https://verification.didit.me/v3/sessions/?limit=20&offset=")),
        ("results", List(Either(Object(User), Object(Business)), 2))
    );

    [Fact]
    public void Pages_are_read_as_System_Text_Json_reads_them() =>
        DifferentialRun.Compare<SessionPage, DiditPage>(Page, seed: 20260103, ReferenceContext.Default.DiditPage, Agree);

    private static bool Agree(SessionPage ours, DiditPage theirs) =>
        ours.Count == theirs.Count
        && ours.Next == theirs.Next
        && ours.Previous == theirs.Previous
        && Agreement.On(ours.Results, theirs.Results, Agree)
        && Agreement.On(ours.AdditionalProperties, theirs.Others);

    private static bool Agree(Session ours, DiditSession theirs) =>
        ours.SessionId == theirs.SessionId
        && ours.SessionKind?.Value == theirs.SessionKind
        && ours.SessionNumber == theirs.SessionNumber
        && ours.Status?.Value == theirs.Status
        && ours.VendorData == theirs.VendorData
        && Agreement.On(ours.CreatedAt, theirs.CreatedAt)
        && Agreement.On(ours.AdditionalProperties, theirs.Others)
        && (ours, theirs) switch
        {
            (UserSession one, DiditUserSession other) => Agree(one, other),
            (BusinessSession one, DiditBusinessSession other) => Agree(one, other),
            _ => ours.GetType() == typeof(Session) && theirs is DiditOtherSession,
        };

    private static bool Agree(UserSession ours, DiditUserSession theirs) =>
        ours.PortraitImage == theirs.PortraitImage
        && ours.DocumentType == theirs.DocumentType
        && ours.FullName == theirs.FullName
        && ours.Country == theirs.Country
        && Agreement.On(ours.PhoneNumber, theirs.PhoneNumber)
        && Agreement.On(ours.EmailAddress, theirs.EmailAddress)
        && ours.DiditInternalId == theirs.DiditInternalId
        && ours.SessionUrl == theirs.SessionUrl
        && Agreement.On(ours.Features, theirs.Features, Agree)
        && Agreement.On(ours.AdditionalDetails, theirs.AdditionalDetails);

    private static bool Agree(SessionFeature ours, DiditFeature theirs) =>
        ours.Feature == theirs.Feature && ours.Status == theirs.Status && Agreement.On(ours.AdditionalProperties, theirs.Others);

    private static bool Agree(BusinessSession ours, DiditBusinessSession theirs) =>
        ours.WorkflowType == theirs.WorkflowType
        && ours.WorkflowLabel == theirs.WorkflowLabel
        && ours.CompanyName == theirs.CompanyName
        && ours.RegistrationNumber == theirs.RegistrationNumber
        && ours.Country == theirs.Country;
}
