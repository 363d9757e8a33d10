using Verification.Generator.Contracts.Diff;
using Verification.Generator.Contracts.Findings;

namespace Verification.Generator.Tests.Diff.Engine;

public sealed class ServerTests
{
    private const string Regions =
        "[{url: 'https://{r}.{e}.example', variables: {r: {default: eu, enum: [eu, us, ap]}, e: {default: live, enum: [live, test]}}}]";

    [Fact]
    public void A_value_that_is_gone_is_one_finding_whatever_other_variables_there_are()
    {
        var change = Compare(Regions, Regions.Replace(", ap]", "]", StringComparison.Ordinal)).ShouldHaveSingleItem();

        (change.Rule, change.Subject.Name, change.Base!.Pointer).ShouldBe(
            ("server-variable-value-removed", "ap", "#/servers/0/variables/r/enum/2")
        );
    }

    [Fact]
    public void Each_value_that_is_gone_is_a_finding() =>
        Compare(Regions, Regions.Replace(", us, ap]", "]", StringComparison.Ordinal))
            .Select(change => change.Subject.Name)
            .ShouldBe(["us", "ap"], ignoreOrder: true);

    [Theory]
    [InlineData("default: eu", "default: us", nameof(FindingLevel.Risky))]
    [InlineData("default: eu, enum: [eu, us, ap]", "default: eu", nameof(FindingLevel.Compatible))]
    [InlineData(
        "e: {default: live, enum: [live, test]}",
        "e: {default: live, enum: [live, test], description: Which}",
        nameof(FindingLevel.None)
    )]
    public void Variables_are_compared(string before, string after, string level) =>
        Compare(Regions, Regions.Replace(before, after, StringComparison.Ordinal)).ShouldHaveSingleItem().Wire.ToString().ShouldBe(level);

    [Fact]
    public void A_server_that_is_gone_with_all_its_addresses_is_named_as_it_was_written() =>
        Compare(Regions.Insert(1, "{url: 'https://a.example'}, "), "[{url: 'https://a.example'}]")
            .ShouldHaveSingleItem()
            .Subject.Name.ShouldBe("https://{r}.{e}.example");

    [Fact]
    public void No_servers_and_the_address_of_the_document_are_the_same() => Compare("[]", "[{url: /}]").ShouldBeEmpty();

    private static IReadOnlyList<Change> Compare(string before, string after) => Contracts.Compare(Document(before), Document(after));

    private static string Document(string servers) => $"openapi: 3.1.0\npaths: {{/a: {{get: {{responses: {{}}}}}}}}\nservers: {servers}\n";
}
