using Verification.Generated.Deepidv;
using Verification.Generated.Tests.Json.Differential.Reference;
using static Verification.Generated.Tests.Json.Differential.JsonShape;

namespace Verification.Generated.Tests.Json.Differential;

public sealed class DeepidvDifferentialTests
{
    private static readonly JsonShape Location = new(("country", OneOf("US", "CA")));

    private static readonly JsonShape Row = new(
        ("id", Text("a1b2c3d4-e5f6-7890-abcd-")),
        ("organization_id", Text("org_", 2)),
        ("user_id", Text("usr_", 9)),
        ("sender_user_id", Text("usr_", 9)),
        ("external_id", Text("external-")),
        ("workflow_id", Text("wf_", 3)),
        ("workflow_steps", List(Odd, 3)),
        ("status", OneOf("VERIFIED", "PENDING", "REJECTED")),
        ("type", OneOf("session", "workflow")),
        ("session_progress", OneOf("COMPLETED", "STARTED")),
        ("location", Either(Object(Location), Odd)),
        ("created_at", Instant),
        ("updated_at", Instant),
        ("submitted_at", Instant),
        ("meta_data", Odd),
        ("uploads", Odd),
        ("analysis_data", Odd),
        ("bank_statement_request_id", Text("bank-"))
    );

    private static readonly JsonShape Page = new(("sessions", List(Object(Row), 2)), ("next_token", Text("eyJpZCI6ImFiYzEyMyJ9")));

    [Fact]
    public void Pages_are_read_as_System_Text_Json_reads_them() =>
        DifferentialRun.Compare<SessionPage, DeepidvPage>(Page, seed: 20260104, ReferenceContext.Default.DeepidvPage, Agree);

    private static bool Agree(SessionPage ours, DeepidvPage theirs) =>
        ours.NextToken == theirs.NextToken
        && Agreement.On(ours.Sessions, theirs.Sessions, Agree)
        && Agreement.On(ours.AdditionalProperties, theirs.Others);

    private static bool Agree(Session ours, DeepidvSession theirs) =>
        ours.Id == theirs.Id
        && ours.OrganizationId == theirs.OrganizationId
        && ours.UserId == theirs.UserId
        && ours.SenderUserId == theirs.SenderUserId
        && ours.ExternalId == theirs.ExternalId
        && ours.WorkflowId == theirs.WorkflowId
        && Agreement.On(ours.WorkflowSteps, theirs.WorkflowSteps)
        && ours.Status?.Value == theirs.Status
        && ours.Type?.Value == theirs.Type
        && ours.SessionProgress?.Value == theirs.SessionProgress
        && Agreement.On(ours.Location, theirs.Location)
        && Agreement.On(ours.CreatedAt, theirs.CreatedAt)
        && Agreement.On(ours.UpdatedAt, theirs.UpdatedAt)
        && Agreement.On(ours.SubmittedAt, theirs.SubmittedAt)
        && Agreement.On(ours.MetaData, theirs.MetaData)
        && Agreement.On(ours.Uploads, theirs.Uploads)
        && Agreement.On(ours.AnalysisData, theirs.AnalysisData)
        && ours.BankStatementRequestId == theirs.BankStatementRequestId
        && Agreement.On(ours.AdditionalProperties, theirs.Others);
}
