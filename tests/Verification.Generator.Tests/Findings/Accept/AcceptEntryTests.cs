using Verification.Generator.Contracts.Findings;
using Verification.Generator.Contracts.Findings.Accept;
using Verification.Generator.Documents;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Findings.Accept;

public sealed class AcceptEntryTests : IDisposable
{
    private static readonly Finding Known = Finding.At(
        "some-rule",
        FindingLevel.Error,
        "limit",
        "50",
        "page.md",
        3,
        "#/paths/~1a/get",
        "message"
    );

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
        var report = Apply($"- {{rule: some-rule, {entry}, reason: known}}\n");

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
        var report = Apply($"# known\n- {{rule: some-rule, {entry}, reason: known}}\n");

        report.Findings.ShouldHaveSingleItem();
        report.Notices.ShouldHaveSingleItem().ShouldContain("accepted.yaml(2):");
    }

    [Fact]
    public void A_finding_is_excused_by_its_fingerprint_as_well()
    {
        var report = Apply($"- {{fingerprint: '{Known.Id}', reason: known, owner: contracts team}}\n");

        report.Accepted.ShouldBe([new AcceptedFinding(Known, "known", "contracts team")]);
        report.Notices.ShouldBeEmpty();
    }

    [Fact]
    public void An_entry_that_has_expired_excuses_nothing_and_says_so()
    {
        var report = Apply("- {rule: some-rule, name: limit, reason: known, expiry: 2001-01-31}\n");

        report.Findings.ShouldBe([Known]);
        report.Notices.ShouldHaveSingleItem().ShouldContain("expired after 2001-01-31: the finding counts again");
    }

    [Fact]
    public void A_fingerprint_of_a_change_is_left_alone_by_other_commands() =>
        Apply("- {fingerprint: '0011223344556677', reason: known, owner: me}\n").Notices.ShouldBeEmpty();

    [Fact]
    public void An_entry_for_a_rule_that_was_not_applied_is_left_alone() =>
        Apply("- {rule: another-rule, name: limit, reason: known}\n").Notices.ShouldBeEmpty();

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
    [InlineData("- {rule: some-rule, names: [limit], reason: known}\n", "no member 'names'")]
    [InlineData("- {rule: some-rule, name: [], reason: known}\n", "'name'")]
    public void An_entry_that_says_too_little_is_refused(string text, string reason) =>
        Should.Throw<DocumentException>(() => Apply(text)).Message.ShouldContain(reason);

    private FindingReport Apply(string text) =>
        AcceptFile.Load(folder.Write("accepted.yaml", text)).Apply(ReportKind.Drift, [Known], ["some-rule"], TimeProvider.System);
}
