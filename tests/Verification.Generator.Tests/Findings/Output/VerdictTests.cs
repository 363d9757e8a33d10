using Verification.Generator.Contracts.Diff;
using Verification.Generator.Contracts.Findings.Output;
using Verification.Generator.Tests.Diff;

namespace Verification.Generator.Tests.Findings.Output;

public sealed class VerdictTests
{
    public static TheoryData<string> Formats { get; } = [.. ReportFormats.Names.Except(["json", "sarif"])];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Only_equal_contracts_are_called_unchanged(string format)
    {
        var writer = ReportFormats.Create(format, useColour: false);

        writer.Written(Reports.Equal).ShouldContain("No change: the contracts are equal");
        foreach (var changed in Changed())
        {
            var text = writer.Written(changed);
            text.ShouldNotContain("contracts are equal");
            text.ShouldNotContain("unchanged");
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Verdict_and_version_come_before_every_change(string format)
    {
        var text = ReportFormats.Create(format, useColour: false).Written(Reports.OfAllLevels);

        var version = text.IndexOf("major", StringComparison.Ordinal);
        text.IndexOf("Breaking changes", StringComparison.Ordinal).ShouldBeInRange(0, version);
        text.IndexOf("price", StringComparison.Ordinal).ShouldBeGreaterThan(version);
    }

    [Fact]
    public void Accepted_changes_are_not_called_no_change()
    {
        var accepted = new DiffReport([], Reports.WithAccepted.Accepted, []);

        new TextReport(useColour: false)
            .Written(accepted)
            .ShouldStartWith("No change beyond the accepted ones\nChanges: 1 accepted\nNext version: major\n");
    }

    [Theory]
    [MemberData(nameof(EveryFormat))]
    public void Lines_end_the_same_everywhere(string format)
    {
        var text = ReportFormats.Create(format, useColour: false).Written(Reports.WithAccepted);

        text.ShouldNotContain('\r');
        text.ShouldEndWith("\n");
        ReportFormats.Create(format, useColour: false).Written(Reports.WithAccepted).ShouldBe(text);
    }

    public static TheoryData<string> EveryFormat { get; } = [.. ReportFormats.Names];

    private static DiffReport[] Changed() =>
        [
            DiffReport.Of([Reports.Wording]),
            DiffReport.Of([Reports.NewParameter]),
            Reports.OfAllLevels,
            new DiffReport([], Reports.WithAccepted.Accepted, []),
        ];
}
