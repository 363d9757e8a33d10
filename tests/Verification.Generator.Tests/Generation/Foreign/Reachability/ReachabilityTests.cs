using Verification.Generator.CodeGeneration;
using Verification.Generator.Documents;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation.Foreign.Reachability;

/// <summary>Nothing of a document is lost in silence.</summary>
public sealed class ReachabilityTests(ITestOutputHelper output) : IDisposable
{
    private const string Variable = "VGEN_FOREIGN_DOCUMENTS";

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Minimal => [.. MinimalDocuments.Names];

    public static TheoryData<string> Ours => [.. Repository.Documents];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Minimal))]
    public async Task Everything_in_a_small_document_is_reached_or_named(string name) =>
        (await SilentLossesAsync(folder.Write("acme/openapi.yaml", MinimalDocuments.Of(name)))).ShouldBeEmpty(name);

    [Theory]
    [MemberData(nameof(Ours))]
    public async Task Everything_in_our_documents_is_reached(string document) => (await SilentLossesAsync(document)).ShouldBeEmpty();

    [Fact]
    public async Task Everything_in_real_documents_is_reached_or_named()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } documents)
        {
            output.WriteLine(
                $"Set {Variable} to a folder with OpenAPI documents to walk over them all; the small documents here always run."
            );
            MinimalDocuments.Names.Count().ShouldBeGreaterThanOrEqualTo(20);
            return;
        }

        var losses = new List<string>();
        foreach (var file in Directory.EnumerateFiles(documents).Order(StringComparer.Ordinal))
            losses.AddRange((await SilentLossesAsync(file)).Select(loss => $"{Path.GetFileName(file)}: {loss}"));
        losses.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_property_without_CSharp_is_found()
    {
        const string Document = """
            openapi: 3.0.3
            info: {title: Acme, version: '1'}
            paths:
              /r: {get: {operationId: getR, tags: [R], responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/R'}}}}}}}
            components: {schemas: {R: {type: object, properties: {a: {type: string}}}}}
            """;
        var generated = ContractDocument.Load(folder.Write("acme/openapi.yaml", Document));
        var clients = await ClientGenerator.DescribeAsync(generated, "Acme", TestContext.Current.CancellationToken);
        var grown = ContractDocument.Load(
            folder.Write(
                "grown/openapi.yaml",
                Document.Replace("{a: {type: string}}", "{a: {type: string}, b: {type: string}}", StringComparison.Ordinal)
            )
        );

        ReachabilityWalk.SilentLosses(grown, clients).ShouldHaveSingleItem().ShouldStartWith("GET /r 200.b (line 5) is not in");
    }

    private static async Task<IReadOnlyList<string>> SilentLossesAsync(string file)
    {
        var document = ContractDocument.Load(file);
        var clients = await ClientGenerator.DescribeAsync(document, "Acme", TestContext.Current.CancellationToken);
        return ReachabilityWalk.SilentLosses(document, clients);
    }
}
