using Verification.Generator.Documents;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Findings;

public sealed class AcceptedFindingsTests : IDisposable
{
    private static readonly Finding Finding = new("some-rule", FindingLevel.Error, "limit", "50", "page.md", 3, "#/paths/~1a/get", "message");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("name: limit")]
    [InlineData("value: '50'")]
    [InlineData("value: 50")]
    [InlineData("name: [other, limit], value: ['50']")]
    [InlineData("pointer: '#/paths/~1a/get'")]
    [InlineData("pointer: '#/paths/*', name: limit")]
    public void An_entry_excuses_what_agrees_with_it(string entry)
    {
        FindingReport report = Apply($"- {{rule: some-rule, {entry}, reason: known}}\n");

        report.Findings.ShouldBeEmpty();
        report.Accepted.ShouldHaveSingleItem().Reason.ShouldBe("known");
        report.Notices.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("name: offset")]
    [InlineData("name: limit, value: '51'")]
    [InlineData("pointer: '#/paths/~1b/*'")]
    public void An_entry_that_excuses_nothing_is_reported_with_its_line(string entry)
    {
        FindingReport report = Apply($"# known\n- {{rule: some-rule, {entry}, reason: known}}\n");

        report.Findings.ShouldHaveSingleItem();
        report.Notices.ShouldHaveSingleItem().ShouldContain("accepted.yaml:2:");
    }

    [Fact]
    public void An_entry_for_a_rule_that_was_not_applied_is_left_alone() => Apply("- {rule: another-rule, name: limit, reason: known}\n").Notices.ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("# nothing is accepted\n")]
    [InlineData("[]\n")]
    public void An_empty_file_accepts_nothing(string text) => Apply(text).Findings.ShouldHaveSingleItem();

    [Theory]
    [InlineData("- {rule: some-rule, name: limit}\n", "reason")]
    [InlineData("- {rule: some-rule, reason: known}\n", "'pointer'")]
    [InlineData("- {name: limit, reason: known}\n", "rule")]
    [InlineData("rule: some-rule\n", "list")]
    [InlineData("- text\n", "object")]
    public void An_entry_that_says_too_little_is_refused(string text, string reason) => Should.Throw<DocumentException>(() => Apply(text)).Message.ShouldContain(reason);

    private FindingReport Apply(string text) => AcceptedFindings.Load(folder.Write("accepted.yaml", text)).Apply([Finding], ["some-rule"]);
}
