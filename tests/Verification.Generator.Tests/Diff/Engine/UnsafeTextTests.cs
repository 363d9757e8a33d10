using System.Text.Json;
using Verification.Generator.Contracts.Diff;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Tests.Generation;

namespace Verification.Generator.Tests.Diff.Engine;

/// <summary>A character that a reviewer does not see is never mere wording, wherever it is put.</summary>
public sealed class UnsafeTextTests
{
    public static TheoryData<string> Places => [.. HostileDocument.Places];

    [Theory]
    [MemberData(nameof(Places))]
    public void A_hidden_character_in_any_text_is_at_least_risky(string changed)
    {
        var before = HostileDocument.With(place => place);
        var after = HostileDocument.With(place => place == changed ? place + "\u202e" : place);

        var changes = ContractComparer.Compare(Contracts.Read(before), Contracts.Read(after));

        changes.ShouldContain(change =>
            change.Rule == "unsafe-characters-added" && change.Wire == FindingLevel.Risky && change.Message.Contains("U+202E")
        );
    }

    [Theory]
    [InlineData("\\u2028", "U+2028")]
    [InlineData("\\u0085", "U+0085")]
    [InlineData("\\u200b", "U+200B")]
    [InlineData("\\u001b[2J", "U+001B")]
    [InlineData("\\udb40\\udc41", "U+E0041")]
    public void The_characters_are_named(string escaped, string name)
    {
        var text = JsonSerializer.Deserialize<string>($"\"{escaped}\"")!;

        var changes = ContractComparer.Compare(
            Contracts.Read(HostileDocument.With(place => place)),
            Contracts.Read(HostileDocument.With(place => place is "description" ? "ends" + text : place))
        );

        var change = changes.ShouldHaveSingleItem();
        (change.Rule, change.Level).ShouldBe(("unsafe-characters-added", FindingLevel.Risky));
        change.Message.ShouldContain(name);
    }

    [Fact]
    public void Line_breaks_and_tabs_are_wording_and_so_are_characters_that_were_there()
    {
        var before = HostileDocument.With(place => place + "\u200d");
        var after = HostileDocument.With(place => place is "description" ? "other\nlines\twith \u200d" : place + "\u200d");

        var changes = ContractComparer.Compare(Contracts.Read(before), Contracts.Read(after));

        changes.ShouldHaveSingleItem().Rule.ShouldBe("documentation-changed");
    }

    [Fact]
    public void A_new_document_with_such_characters_is_reported_with_them()
    {
        var changes = ContractComparer.Compare(null, Contracts.Read(HostileDocument.With(place => place is "title" ? "\u202e" : place)));

        changes.Select(change => change.Rule).ShouldBe(["unsafe-characters-added", "document-added"], ignoreOrder: true);
    }
}
