using Verification.Generator.Contracts.Diff;
using Verification.Generator.Contracts.Diff.Rules;
using Verification.Generator.Contracts.Findings;

namespace Verification.Generator.Tests.Diff;

public sealed class DiffReportTests
{
    [Fact]
    public void Changes_are_sorted_worst_first_whatever_their_order_was()
    {
        Change[] changes = [Reports.Wording, Reports.RemovedProperty, Reports.NewParameter, Reports.NewValue];
        IReadOnlyList<Change> expected = [Reports.RemovedProperty, Reports.NewValue, Reports.NewParameter, Reports.Wording];

        DiffReport.Of(changes).Changes.ShouldBe(expected);
        DiffReport.Of(changes.Reverse()).Changes.ShouldBe(expected);
    }

    [Fact]
    public void A_fingerprint_outlives_moves_of_the_line_and_of_the_file()
    {
        var moved = Reports.NewValue with
        {
            Revision = Reports.NewValue.Revision! with { Line = 500, File = "HEAD:specs/twilio/openapi.yaml" },
        };

        moved.Id.ShouldBe(Reports.NewValue.Id);
        (moved with { Values = "sna" }).Id.ShouldNotBe(moved.Id);
    }

    [Fact]
    public void A_value_more_in_a_list_is_an_addition_and_a_rule_more_is_none()
    {
        var value = Reports.NewValue with
        {
            Rule = "request-enum-value-added",
            Wire = FindingLevel.Compatible,
            Base = Reports.NewValue.Revision,
        };

        DiffReport.Of([value]).Bump.ShouldBe(VersionBump.Minor);
        DiffReport.Of([value with { Rule = "response-value-added", Effect = RuleEffect.None }]).Bump.ShouldBe(VersionBump.Patch);
    }

    [Fact]
    public void A_new_member_of_the_generated_code_is_an_addition()
    {
        var change = Reports.NewValue with { Wire = FindingLevel.Compatible, Effect = RuleEffect.None, Base = Reports.NewValue.Revision };
        CSharpImpact Impact(string? before, string after) => CSharpImpact.None with { Members = [new MemberChange(before, after)] };

        DiffReport.Of([change with { CSharp = Impact(null, "public decimal? ValueAsDecimal { get; }") }]).Bump.ShouldBe(VersionBump.Minor);
        DiffReport.Of([change with { CSharp = Impact("public int A;", "public int A; // default: 5") }]).Bump.ShouldBe(VersionBump.Patch);
    }

    [Fact]
    public void Accepting_a_breaking_change_does_not_make_the_version_smaller()
    {
        (Reports.WithAccepted.Verdict, Reports.WithAccepted.Bump).ShouldBe((FindingLevel.Risky, VersionBump.Major));
    }
}
