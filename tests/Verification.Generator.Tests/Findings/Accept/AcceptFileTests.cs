using Verification.Generator.Contracts.Diff.Rules;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Contracts.Findings.Accept;
using Verification.Generator.Documents;
using Verification.Generator.Tests.Diff;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Findings.Accept;

public sealed class AcceptFileTests : IDisposable
{
    private static readonly DateOnly Today = new(2030, 6, 15);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_accepted_change_is_set_aside_with_reason_and_owner()
    {
        var report = Apply(
            $"""
            - fingerprint: {Reports.RemovedProperty.Id}
              reason: Nobody reads the price.
              owner: billing team
            """
        );

        report.Findings.ShouldBe([Reports.NewValue]);
        report.Accepted.ShouldBe([new AcceptedFinding(Reports.RemovedProperty, "Nobody reads the price.", "billing team")]);
        report.Notices.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("rule: response-property-removed, name: price")]
    [InlineData("rule: response-property-removed, pointer: '#/components/schemas/Attempt/*'")]
    public void A_change_is_accepted_by_rule_and_place_as_well(string entry)
    {
        var report = Apply($"- {{ {entry}, reason: Nobody reads the price. }}\n");

        report.Findings.ShouldBe([Reports.NewValue]);
        report.Accepted.ShouldBe([new AcceptedFinding(Reports.RemovedProperty, "Nobody reads the price.", null)]);
        report.Notices.ShouldBeEmpty();
    }

    [Fact]
    public void A_new_value_is_accepted_by_its_value() =>
        Apply("- { rule: response-enum-value-added, value: rbm, reason: Asked for. }\n").Findings.ShouldBe([Reports.RemovedProperty]);

    [Fact]
    public void Entries_about_lint_and_drift_are_no_concern_of_a_comparison() =>
        Apply("- { rule: enum-value-not-on-page, name: status, reason: Known. }\n").Notices.ShouldBeEmpty();

    [Theory]
    [InlineData("2030-06-15", true)]
    [InlineData("2030-06-14", false)]
    public void An_entry_holds_until_the_end_of_its_last_day(string expiry, bool isAccepted)
    {
        var report = Apply(
            $"""
            - fingerprint: {Reports.RemovedProperty.Id}
              reason: Until the next release.
              owner: billing team
              expiry: {expiry}
            """
        );

        report.Accepted.Count.ShouldBe(isAccepted ? 1 : 0);
        report.Findings.Contains(Reports.RemovedProperty).ShouldBe(!isAccepted);
        report.Notices.Count.ShouldBe(isAccepted ? 0 : 1);
        if (!isAccepted)
        {
            report
                .Notices[0]
                .ShouldEndWith($"(1): {Reports.RemovedProperty.Id} of billing team expired after 2030-06-14: the finding counts again.");
        }
    }

    [Fact]
    public void An_entry_that_matches_nothing_is_reported()
    {
        var report = Apply(
            """
            - { fingerprint: "0011223344556677", reason: Old., owner: me, expiry: 2031-01-01 }
            - { fingerprint: "1111111111111111", reason: Older., owner: me, expiry: 2001-01-01 }
            """
        );

        report.Notices.Count.ShouldBe(2);
        report.Notices[0].ShouldContain("(1): 0011223344556677 of me matches nothing");
        report.Notices[1].ShouldContain("expired after 2001-01-01 and matches nothing");
    }

    [Theory]
    [InlineData("- { fingerprint: aaaaaaaaaaaaaaaa, owner: me }", 1, "'reason'")]
    [InlineData("- { fingerprint: aaaaaaaaaaaaaaaa, reason: because }", 1, "'owner'")]
    [InlineData("- { fingerprint: aaaaaaaaaaaaaaaa, reason: '  ', owner: me }", 1, "'reason' must be text")]
    [InlineData("- reason: because\n  owner: me", 1, "'fingerprint'")]
    [InlineData("- { fingerprint: short, reason: because, owner: me }", 1, "16 characters")]
    [InlineData("- fingerprint: aaaaaaaaaaaaaaaa\n  reason: because\n  owner: me\n  expiry: soon", 4, "year-month-day")]
    [InlineData("- fingerprint: aaaaaaaaaaaaaaaa\n  reason: because\n  owner: me\n  expires: 2030-01-01", 4, "no member 'expires'")]
    [InlineData(
        "- { fingerprint: aaaaaaaaaaaaaaaa, reason: because, owner: me }\n- { fingerprint: aaaaaaaaaaaaaaaa, reason: because, owner: me }",
        2,
        "is repeated"
    )]
    [InlineData("fingerprint: aaaaaaaaaaaaaaaa", 1, "list of entries")]
    public void A_broken_entry_is_an_error_that_names_file_and_line(string content, int line, string part)
    {
        var file = folder.Write("accepted.yaml", content);

        var error = Should.Throw<DocumentException>(() => AcceptFile.Load(file));

        (error.File, error.Position.Line).ShouldBe((file, line));
        error.Message.ShouldContain(part);
    }

    [Fact]
    public void The_clock_says_which_day_it_is()
    {
        var file = folder.Write(
            "accepted.yaml",
            $"- {{ fingerprint: \"{Reports.NewValue.Id}\", reason: r, owner: o, expiry: 2030-06-15 }}"
        );

        AcceptFile
            .Load(file)
            .Apply(
                ReportKind.Diff,
                [Reports.NewValue],
                RuleCatalogue.Ids,
                new Clock(new DateTimeOffset(2030, 6, 15, 23, 59, 0, TimeSpan.Zero))
            )
            .Accepted.Count.ShouldBe(1);
        AcceptFile
            .Load(file)
            .Apply(
                ReportKind.Diff,
                [Reports.NewValue],
                RuleCatalogue.Ids,
                new Clock(new DateTimeOffset(2030, 6, 16, 0, 0, 0, TimeSpan.Zero))
            )
            .Accepted.Count.ShouldBe(0);
    }

    private FindingReport Apply(string content)
    {
        var file = folder.Write("accepted.yaml", content);
        return AcceptFile
            .Load(file)
            .Apply(
                ReportKind.Diff,
                [Reports.NewValue, Reports.RemovedProperty],
                RuleCatalogue.Ids,
                new Clock(new DateTimeOffset(Today, TimeOnly.MinValue, TimeSpan.Zero))
            );
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
