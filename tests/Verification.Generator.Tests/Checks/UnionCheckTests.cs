using Verification.Generator.CodeGeneration;
using Verification.Generator.CodeGeneration.Checks;
using Verification.Generator.Documents;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Checks;

/// <summary>What of a union has no C# is named, by generation and by lint.</summary>
public sealed class UnionCheckTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_mapping_that_names_no_schema_is_named()
    {
        var leftOut = LeftOut(
            "    U: {oneOf: [{$ref: '#/components/schemas/A'}], discriminator: {propertyName: kind, mapping: {a: A, z: Zebra}}}\n"
        );

        leftOut.ShouldBe(["the mapping of 'z' names no schema: such values stay raw JSON."]);
    }

    [Fact]
    public void Unions_that_multiply_are_named()
    {
        var choices = string.Join(
            ", ",
            Enumerable.Range(0, 20).Select(index => $"{{type: object, properties: {{p{index}: {{type: string}}}}}}")
        );
        var leftOut = LeftOut(
            $"    One: {{oneOf: [{choices}]}}\n    Two: {{oneOf: [{choices}]}}\n"
                + "    U: {allOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Two'}]}\n"
        );

        leftOut.ShouldHaveSingleItem().ShouldStartWith("this schema combines unions to more than 256 kinds");
    }

    [Theory]
    [InlineData("    U: {oneOf: [{$ref: '#/components/schemas/U'}, {type: string}]}\n")]
    [InlineData(
        "    U: {anyOf: [{type: string}, {$ref: '#/components/schemas/V'}]}\n    V: {oneOf: [{$ref: '#/components/schemas/U'}, {type: integer}]}\n"
    )]
    [InlineData("    U: {oneOf: [{allOf: [{$ref: '#/components/schemas/U'}]}, {type: string}]}\n")]
    [InlineData("    U: {type: object, properties: {p: {oneOf: [{$ref: '#/components/schemas/U/properties/p'}, {type: string}]}}}\n")]
    [InlineData(
        "    U: {type: object, oneOf: [{$ref: '#/components/schemas/V'}, {type: string}]}\n    V: {allOf: [{$ref: '#/components/schemas/U'}]}\n"
    )]
    public async Task A_choice_that_leads_back_to_its_schema_is_ignored(string schemas)
    {
        LeftOut(schemas).ShouldBe(["this choice leads back to the schema whose choice it is; it is ignored."]);

        var clients = await ClientGenerator.DescribeAsync(Document(schemas), "Acme", TestContext.Current.CancellationToken);
        clients.LeftOut.ShouldHaveSingleItem().Code.ShouldBe("VG1004");
    }

    [Fact]
    public void Choices_that_derive_from_the_schema_with_the_choices_are_none_of_itself()
    {
        LeftOut(
                "    U: {type: object, oneOf: [{$ref: '#/components/schemas/V'}], properties: {k: {type: string}}}\n"
                    + "    V: {allOf: [{$ref: '#/components/schemas/U'}, {type: object, properties: {v: {$ref: '#/components/schemas/U'}}}]}\n"
            )
            .ShouldBeEmpty();
    }

    private IReadOnlyList<string> LeftOut(string schemas)
    {
        var document = Document(schemas);
        IReadOnlyList<string> reasons = [.. RenderabilityCheck.Of(document).LeftOut.Select(reason => reason.Reason)];
        reasons.ShouldBe(RenderabilityCheck.FindAll(document).Select(reason => reason.Reason));
        return reasons;
    }

    private ContractDocument Document(string schemas)
    {
        var text = $$"""
            openapi: 3.0.3
            info: {title: Acme, version: '1'}
            paths: {}
            components:
              schemas:
                A: {type: object, properties: {kind: {type: string} } }
            {{schemas}}
            """;
        return ContractDocument.Load(folder.Write("acme/openapi.yaml", text));
    }
}
