using Verification.Generator.Contracts.Diff;
using Verification.Generator.Contracts.Diff.Engine;
using Verification.Generator.Contracts.Diff.Rules;
using Verification.Generator.Contracts.Versioning;

namespace Verification.Generator.Tests.Diff.Engine;

/// <summary>What a reader of a finding reads.</summary>
public sealed class MessageTests
{
    [Theory]
    [InlineData("{type: integer}", "{type: integer, maximum: 200}", "A maximum of 200 was introduced for 'limit'.")]
    [InlineData("{type: integer, maximum: 200}", "{type: integer}", "The maximum 200 of 'limit' was removed.")]
    [InlineData("{type: integer, maximum: 200}", "{type: integer, maximum: 100}", "The maximum of 'limit' was decreased from 200 to 100.")]
    [InlineData("{type: string}", "{type: string, minLength: 2}", "A minLength of 2 was introduced for 'limit'.")]
    [InlineData(
        "{type: integer}",
        "{type: integer, multipleOf: 5}",
        "A multipleOf of 5 was introduced for 'limit': fewer numbers are allowed."
    )]
    [InlineData("{type: integer}", "{type: integer, default: 25}", "A default of 25 was introduced for the parameter 'limit'.")]
    [InlineData("{type: integer, default: 25}", "{type: integer}", "The default 25 of the parameter 'limit' was removed.")]
    [InlineData(
        "{type: string, default: none}",
        "{type: string, default: all}",
        "The default of the parameter 'limit' changed from 'none' to all."
    )]
    [InlineData("{type: string, x-a: 1}", "{type: string}", "The extension x-a of 'limit' was removed: 1.")]
    public void A_value_that_comes_or_goes_is_said_to(string before, string after, string message) =>
        Message($"parameters: [{{name: limit, in: query, schema: {before}}}]", $"parameters: [{{name: limit, in: query, schema: {after}}}]")
            .ShouldBe(message);

    [Theory]
    [InlineData("{style: token, maximum-page-size: 1000}", "{style: token, maximum-page-size: 500}", "maximum-page-size from 1000 to 500")]
    [InlineData("{style: token}", "{style: token, position: [Page]}", "position [\"Page\"] added")]
    [InlineData("{style: token, items: rows}", "{style: token}", "items rows removed")]
    [InlineData("{position: [Page, PageToken]}", "{position: [Page, Cursor]}", "position added Cursor, removed PageToken")]
    [InlineData("{a: {b: 1, c: 2}, d: 3}", "{a: {b: 1, c: 4}, d: 5}", "a.c from 2 to 4; d from 3 to 5")]
    public void Of_an_extension_only_what_changed_is_shown(string before, string after, string parts) =>
        Message($"x-pagination: {before}", $"x-pagination: {after}")
            .ShouldBe($"The extension x-pagination of 'GET /things' changed: {parts}.");

    [Fact]
    public void Of_lists_a_reader_sees_what_joined_and_left()
    {
        (string, string)[] values = [("a, b", "c, d"), ("x", "y")];
        values
            .Select(pair => ValueDifference.Of(pair.Item1, pair.Item2, areLists: true))
            .ShouldBe(["added c, d, removed a, b", "added y, removed x"]);
        ValueDifference
            .Of("none", string.Join(", ", Enumerable.Range(1, 30)), areLists: true)
            .ShouldBe("added 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 20 more");
    }

    [Fact]
    public void Of_long_texts_a_reader_sees_where_they_differ()
    {
        var start = new string('a', 300);
        var end = new string('z', 300);

        (var before, var after) = ValueDifference.Shorten(start + "old" + end, start + "new" + end);

        before.ShouldBe($"…{start[..30]}old{end[..30]}…");
        after.ShouldBe($"…{start[..30]}new{end[..30]}…");
        ValueDifference.Shorten("old", "new").ShouldBe(("old", "new"));
    }

    [Theory]
    [InlineData("{permits: 100, window-seconds: 60}", "{permits: 60, window-seconds: 60}", "rate-limit-lowered", "Breaking")]
    [InlineData("{permits: 100, window-seconds: 60}", "{permits: 1000, window-seconds: 3600}", "rate-limit-lowered", "Breaking")]
    [InlineData("{permits: 100, window-seconds: 60}", "{permits: 2, window-seconds: 1}", "rate-limit-lowered", "Breaking")]
    [InlineData("{permits: 60, window-seconds: 60}", "{permits: 100, window-seconds: 60}", "rate-limit-raised", "Compatible")]
    [InlineData("{permits: 60, window-seconds: 60}", "{permits: 60, window-seconds: 30}", "rate-limit-raised", "Compatible")]
    [InlineData("{permits: 60, window-seconds: 60}", "{permits: many}", "extension-changed", "None")]
    [InlineData("{permits: few}", "{permits: many}", "extension-changed", "None")]
    public void A_quota_is_judged_by_the_requests_that_it_refuses(string before, string after, string rule, string level)
    {
        var change = ContractComparer
            .Compare(Contracts.Read(Document("", $"x-rate-limit: {before}")), Contracts.Read(Document("", $"x-rate-limit: {after}")))
            .ShouldHaveSingleItem();

        (change.Rule, $"{change.Level}").ShouldBe((rule, level));
    }

    [Fact]
    public void A_quota_that_comes_or_goes_is_said_to()
    {
        (var none, var some) = (
            Contracts.Read(Document("", "")),
            Contracts.Read(Document("", "x-rate-limit: {permits: 60, window-seconds: 60}"))
        );

        ContractComparer
            .Compare(none, some)
            .ShouldHaveSingleItem()
            .Message.ShouldBe("A quota of 60 requests in 60 seconds was introduced.");
        ContractComparer.Compare(some, none).ShouldHaveSingleItem().Message.ShouldBe("The quota of 60 requests in 60 seconds was removed.");
    }

    [Fact]
    public void The_advice_is_about_the_direction_that_the_change_can_harm()
    {
        var rule = RuleCatalogue
            .Groups.SelectMany(group => group.Rules)
            .Single(rule => rule.IdFor(Direction.Request) == "request-maximum-decreased");

        rule.AdviceFor(Direction.Request).ShouldStartWith("Requests that were fine are now refused");
        rule.AdviceFor(Direction.Response).ShouldBe("Nothing to do.");
    }

    [Fact]
    public void Wording_stays_out_of_the_changelog()
    {
        SemanticVersion version = new(1, 2, 0);

        ChangelogFragment.Write(version, [Reports.Wording, Reports.NewValue]).ShouldNotContain(Reports.Wording.Message.TrimEnd('.'));
        ChangelogFragment.Write(version, [Reports.Wording]).ShouldBeEmpty();
    }

    private static string Message(string before, string after) =>
        ContractComparer.Compare(Contracts.Read(Document(before)), Contracts.Read(Document(after))).ShouldHaveSingleItem().Message;

    private static string Document(string operation, string root = "") =>
        $"openapi: 3.1.0\ninfo: {{title: Example, version: 1.0.0}}\n{root}\npaths:\n  /things:\n    get:\n      operationId: listThings\n"
        + $"      {operation}\n      responses: {{'204': {{description: Done}}}}\n";
}
