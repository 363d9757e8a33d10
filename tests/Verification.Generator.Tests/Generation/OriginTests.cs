using Verification.Generator.CodeGeneration;
using Verification.Generator.Documents;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation;

/// <summary>Every public member of a generated client can be traced to its place in the document.</summary>
public sealed class OriginTests
{
    public static TheoryData<string> OurDocuments => [.. Repository.Documents];

    [Theory]
    [MemberData(nameof(OurDocuments))]
    public async Task Every_place_stands_in_the_document(string file)
    {
        var document = ContractDocument.Load(file);

        var clients = await ClientGenerator.DescribeAsync(document, "Sample", TestContext.Current.CancellationToken);

        clients.Origins.ShouldNotBeEmpty();
        clients.Origins.ShouldAllBe(origin => origin.Pointers.Count > 0);
        clients.Origins.SelectMany(origin => origin.Pointers).ShouldAllBe(pointer => document.Find(pointer) != null);
    }

    [Fact]
    public async Task A_property_comes_from_its_schema_and_from_what_that_refers_to()
    {
        const string Document = """
            openapi: 3.1.0
            paths: {/a: {get: {operationId: getA, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}}}
            components:
              schemas:
                A: {type: object, properties: {properties: {type: object, properties: {items: {type: string}}}, kinds: {type: array, items: {$ref: '#/components/schemas/K'}}}}
                K: {type: string, enum: [x]}
            """;
        using var folder = new TemporaryFolder();

        var clients = await ClientGenerator.DescribeAsync(
            ContractDocument.Load(folder.Write("a.yaml", Document)),
            "Sample",
            TestContext.Current.CancellationToken
        );

        Pointers("A", "Kinds")
            .ShouldBe([
                "#/components/schemas/A/properties/kinds",
                "#/components/schemas/A/properties/kinds/items",
                "#/components/schemas/K",
            ]);
        Pointers("AProperties", "Items").ShouldBe(["#/components/schemas/A/properties/properties/properties/items"]);
        Pointers("DefaultClient", "GetAAsync").ShouldContain("#/paths/~1a/get");

        IReadOnlyList<string> Pointers(string type, string member) =>
            clients.Origins.Single(origin => origin.Type == type && origin.Member == member).Pointers;
    }
}
