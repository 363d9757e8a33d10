using Verification.Generator.Contracts.Diff;
using Verification.Generator.Contracts.Diff.Engine;
using Verification.Generator.Contracts.Diff.Rules;
using Verification.Generator.Documents;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Diff.Rules;

public sealed class RuleCatalogueTests
{
    private static readonly Dictionary<string, (Rule Rule, Direction Direction)> ById = RuleCatalogue
        .Groups.SelectMany(group => group.Rules)
        .SelectMany(rule => rule.Directions, (rule, direction) => (Rule: rule, Direction: direction))
        .ToDictionary(entry => entry.Rule.IdFor(entry.Direction), StringComparer.Ordinal);

    public static TheoryData<string> Ids => [.. ById.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_example_proves_its_rule_and_no_other(string id)
    {
        (var rule, var direction) = ById[id];
        (var before, var after) = rule.Example.Documents(direction);

        var changes = ContractComparer.Compare(Read(rule.Example.Base, before), Read(rule.Example.Revision, after));

        changes.Select(change => (change.Rule, change.Wire)).ShouldBe([(id, rule.LevelOf(direction))]);
        changes[0].Message.ShouldNotMatch(@"\{(where|name|before|after)\}");
        changes[0].Message.ShouldNotContain("''");
        changes[0].Advice.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_example_does_not_differ_from_itself(string id)
    {
        (var rule, var direction) = ById[id];
        (var before, var after) = rule.Example.Documents(direction);

        ContractComparer.Compare(Read(rule.Example.Base, before), Read(rule.Example.Base, before)).ShouldBeEmpty();
        ContractComparer.Compare(Read(rule.Example.Revision, after), Read(rule.Example.Revision, after)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_catalogue_is_up_to_date()
    {
        var file = Path.Combine(Repository.Root, "docs", "rules.md");

        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);

        text.ShouldBe(
            RuleDocument.Write(),
            "update it with: dotnet run --project generator/Verification.Generator -- rules > docs/rules.md"
        );
    }

    /// <summary>An empty example stands for a document that is not there.</summary>
    private static ContractDocument? Read(string example, string document) => example.Length == 0 ? null : Contracts.Read(document);
}
