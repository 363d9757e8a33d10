using Verification.Generated.Tests.Json.Differential.Reference;
using Verification.Generated.Veriff;
using static Verification.Generated.Tests.Json.Differential.JsonShape;

namespace Verification.Generated.Tests.Json.Differential;

public sealed class VeriffDifferentialTests
{
    private static readonly JsonShape Custom = new(
        ("status", Text("Custom status ", 5)),
        ("statusCode", Text("custom_status_", 5)),
        ("reason", Text("Reason ", 5)),
        ("reasonCode", Text("reason_", 5)),
        ("createdAt", Instant)
    );

    private static readonly JsonShape Row = new(
        ("id", Text("a1c68aea-7f4d-478d-80ab-")),
        ("status", OneOf("approved", "declined", "resubmission_requested", "expired")),
        ("userDefinedData", List(Object(Custom), 2)),
        ("createdTime", Instant)
    );

    private static readonly JsonShape Response = new(("status", OneOf("success")), ("verifications", List(Object(Row), 2)));

    [Fact]
    public void Lists_are_read_as_System_Text_Json_reads_them() =>
        DifferentialRun.Compare<AttemptList, VeriffList>(Response, seed: 20260102, CamelCaseReferenceContext.Default.VeriffList, Agree);

    private static bool Agree(AttemptList ours, VeriffList theirs) =>
        ours.Status == theirs.Status
        && Agreement.On(ours.Verifications, theirs.Verifications, Agree)
        && Agreement.On(ours.AdditionalProperties, theirs.Others);

    private static bool Agree(Attempt ours, VeriffAttempt theirs) =>
        ours.Id == theirs.Id
        && ours.Status?.Value == theirs.Status
        && Agreement.On(ours.UserDefinedData, theirs.UserDefinedData, Agree)
        && Agreement.On(ours.CreatedTime, theirs.CreatedTime)
        && Agreement.On(ours.AdditionalProperties, theirs.Others);

    private static bool Agree(UserDefinedStatus ours, VeriffUserDefinedStatus theirs) =>
        ours.Status == theirs.Status
        && ours.StatusCode == theirs.StatusCode
        && ours.Reason == theirs.Reason
        && ours.ReasonCode == theirs.ReasonCode
        && Agreement.On(ours.CreatedAt, theirs.CreatedAt)
        && Agreement.On(ours.AdditionalProperties, theirs.Others);
}
