using Verification.Generator.Contracts.Diff;
using Verification.Generator.Contracts.Findings;

namespace Verification.Generator.Tests.Diff.Engine;

/// <summary>A discriminator chooses schemas that no reference leads to: those of its mapping and those that extend its schema.</summary>
public sealed class SubtypeTests
{
    private const string Mapping = ", mapping: {cat: '#/components/schemas/Cat'}";
    private const string Dog = "    Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {loud: {type: boolean}}}]}\n";
    private const string Text = """
        openapi: 3.0.3
        paths:
          /pets: {get: {responses: {'200': {description: Pets, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}}}}
        components:
          schemas:
            Pet: {type: object, discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat'}}, properties: {kind: {type: string}}}
            Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {born: {type: string}}}]}

        """;

    [Theory]
    [InlineData(Mapping)]
    [InlineData("")]
    public void A_subtype_that_loses_a_property_loses_data_of_the_operation(string mapping)
    {
        var before = Text.Replace(Mapping, mapping, StringComparison.Ordinal);

        var change = Contracts.Compare(before, before.Replace("born: {type: string}", "", StringComparison.Ordinal)).ShouldHaveSingleItem();

        (change.Rule, change.Wire, change.Subject.Name).ShouldBe(("response-property-removed", FindingLevel.Breaking, "born"));
        change.Operations.ShouldBe(["GET /pets"]);
    }

    [Fact]
    public void A_new_extension_is_a_new_value_of_the_discriminator()
    {
        var change = Contracts.Compare(Text, Text + Dog).ShouldHaveSingleItem();

        (change.Rule, change.Wire, change.Subject.Name, change.Revision!.Pointer).ShouldBe(
            ("response-discriminator-value-added", FindingLevel.Risky, "Dog", "#/components/schemas/Dog")
        );
    }

    [Fact]
    public void A_new_value_of_the_mapping_with_its_schema_is_one_finding()
    {
        var after = Text.Replace("Cat'}", "Cat', dog: '#/components/schemas/Dog'}", StringComparison.Ordinal) + Dog;

        Contracts.Compare(Text, after).ShouldHaveSingleItem().Subject.ShouldBe(new ChangeSubject("discriminator-value", "dog", "200"));
    }

    [Fact]
    public void A_value_whose_schema_was_renamed_still_means_the_same() =>
        Contracts
            .Compare(
                Text,
                Text.Replace("/Cat'", "/Tomcat'", StringComparison.Ordinal).Replace("    Cat:", "    Tomcat:", StringComparison.Ordinal)
            )
            .ShouldHaveSingleItem()
            .Rule.ShouldBe("component-removed");

    [Fact]
    public void A_schema_that_only_others_extend_is_not_compared_for_itself()
    {
        var before = Text.Replace(
            "properties: {kind: {type: string}}",
            "properties: {kind: {type: string}, a: {type: string}}",
            StringComparison.Ordinal
        );
        var after = Text.Replace("{properties: {born", "{properties: {a: {type: string}, born", StringComparison.Ordinal)
            .Replace("items: {$ref: '#/components/schemas/Pet'}", "items: {$ref: '#/components/schemas/Cat'}", StringComparison.Ordinal);

        Contracts
            .Compare(
                before.Replace(
                    "items: {$ref: '#/components/schemas/Pet'}",
                    "items: {$ref: '#/components/schemas/Cat'}",
                    StringComparison.Ordinal
                ),
                after
            )
            .ShouldBeEmpty();
    }
}
