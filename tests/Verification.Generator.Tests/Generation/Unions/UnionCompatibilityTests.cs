using Verification.Generator.Contracts.Diff;
using Verification.Generator.Documents;
using Verification.Generator.Tests.Diff.CSharp;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation.Unions;

/// <summary>A union that grows, and a branch that gets into further unions, break no code that was written before.</summary>
public sealed class UnionCompatibilityTests
{
    private const string Document = """
        openapi: 3.0.3
        info: {title: Acme, version: '1'}
        paths:
          /r: {get: {operationId: getR, tags: [Rs], responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/R'}}}}}}}
        components:
          schemas:
            Card: {type: object, required: [number], properties: {number: {type: string}}}
            Bank: {type: object, required: [iban], properties: {iban: {type: string}}}
            Cash: {type: object, required: [drawer], properties: {drawer: {type: string}}}
            Source: {oneOf: [{$ref: '#/components/schemas/Card'}, {$ref: '#/components/schemas/Bank'}, {type: integer}]}
            R:
              type: object
              properties:
                source: {$ref: '#/components/schemas/Source'}
                id: {oneOf: [{type: string}, {type: integer}]}
                last: {type: string}
        """;

    private const string SourceList = "[{$ref: '#/components/schemas/Card'}, {$ref: '#/components/schemas/Bank'}, {type: integer}]";

    [Theory]
    [InlineData("{type: integer}]}", "{type: integer}, {$ref: '#/components/schemas/Cash'}]}")]
    [InlineData(
        "oneOf: [{$ref: '#/components/schemas/Card'}",
        "oneOf: [{$ref: '#/components/schemas/Cash'}, {$ref: '#/components/schemas/Card'}"
    )]
    [InlineData(
        "oneOf: [{type: string}",
        "oneOf: [{type: boolean}, {type: number}, {type: string, enum: [a], title: Listed}, {type: string}"
    )]
    [InlineData("oneOf: [{type: string}", "oneOf: [{type: array, items: {type: string}}, {type: string}")]
    [InlineData("    Card:", "    Account: {oneOf: [{$ref: '#/components/schemas/Card'}, {$ref: '#/components/schemas/Cash'}]}\n    Card:")]
    [InlineData(
        "last: {type: string}",
        "last: {type: string}\n        other: {oneOf: [{$ref: '#/components/schemas/Bank'}, {type: string}]}"
    )]
    [InlineData("last: {type: string}", "last: {type: string}\n        own: {$ref: '#/components/schemas/Card'}")]
    [InlineData("properties: {number: {type: string}", "properties: {more: {type: string}, number: {type: string}")]
    [InlineData(SourceList, "[{type: integer}, {$ref: '#/components/schemas/Bank'}, {$ref: '#/components/schemas/Card'}]")]
    public async Task What_is_added_breaks_nothing(string before, string after)
    {
        Document.ShouldContain(before);

        var changes = await CompareAsync(before, after);

        CSharpSide.Summarise(changes).ShouldBe("");
        changes
            .Where(change => change.Rule.StartsWith("csharp-", StringComparison.Ordinal))
            .Select(change => change.Message)
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData(", {type: integer}]}", "]}")]
    [InlineData("{oneOf: [{type: string}, {type: integer}]}", "{type: string}")]
    public async Task What_is_removed_is_reported(string before, string after)
    {
        Document.ShouldContain(before);

        var changes = await CompareAsync(before, after);

        CSharpSide.Summarise(changes).ShouldBe("source, binary");
        changes
            .Where(change => change.Rule.StartsWith("csharp-", StringComparison.Ordinal))
            .Select(change => change.Message)
            .ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<Change>> CompareAsync(string before, string after)
    {
        using var folder = new TemporaryFolder();
        var old = ContractDocument.Load(folder.Write("before/acme.yaml", Document));
        var current = ContractDocument.Load(folder.Write("after/acme.yaml", Document.Replace(before, after, StringComparison.Ordinal)));
        var wire = ContractComparer.Compare(old, current);
        return await CSharpComparer.AddImpactAsync(old, current, wire, TestContext.Current.CancellationToken);
    }
}
