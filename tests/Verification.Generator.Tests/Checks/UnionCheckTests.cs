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

    private IReadOnlyList<string> LeftOut(string schemas)
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
        var document = ContractDocument.Load(folder.Write("acme/openapi.yaml", text));
        IReadOnlyList<string> reasons = [.. RenderabilityCheck.Of(document).LeftOut.Select(reason => reason.Reason)];
        reasons.ShouldBe(RenderabilityCheck.FindAll(document).Select(reason => reason.Reason));
        return reasons;
    }
}
