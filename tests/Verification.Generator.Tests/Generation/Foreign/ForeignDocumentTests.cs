using System.Text;
using Verification.Generator.CodeGeneration;
using Verification.Generator.CodeGeneration.Checks;
using Verification.Generator.Documents;
using Verification.Generator.Tests.Scaffolding;
using Verification.Testing;

namespace Verification.Generator.Tests.Generation.Foreign;

/// <summary>
/// Documents of others become C# that compiles without a warning, and what has no C# is named. Real documents are not part of the
/// repository: the environment variable VGEN_FOREIGN_DOCUMENTS names a folder with some.
/// </summary>
public sealed class ForeignDocumentTests(ITestOutputHelper output) : IDisposable
{
    private const string Variable = "VGEN_FOREIGN_DOCUMENTS";

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Minimal => [.. MinimalDocuments.Names];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Minimal))]
    public async Task A_small_document_compiles(string name)
    {
        var document = ContractDocument.Load(folder.Write("acme/openapi.yaml", MinimalDocuments.Of(name)));

        var clients = await ClientGenerator.DescribeAsync(document, "Acme", TestContext.Current.CancellationToken);

        GeneratedCompilation.Warnings(clients).ShouldBeEmpty(name);
        clients
            .LeftOut.Select(reason => reason.Reason)
            .ShouldBe(RenderabilityCheck.FindAll(document).Select(reason => reason.Reason), ignoreOrder: true);
    }

    [Fact]
    public void What_is_left_out_of_the_small_documents_is_the_approved_list()
    {
        var text = new StringBuilder();
        foreach (var name in MinimalDocuments.Names)
        {
            var document = ContractDocument.Load(folder.Write("acme/openapi.yaml", MinimalDocuments.Of(name)));
            foreach (var reason in RenderabilityCheck.Of(document).LeftOut)
                text.Append(name).Append(": ").Append(reason.Reason).Append('\n');
        }

        Snapshot.Match(text.ToString(), "LeftOut");
    }

    [Fact]
    public async Task Real_documents_compile_and_lose_few_operations()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } documents)
        {
            output.WriteLine($"Set {Variable} to a folder with OpenAPI documents to try them all; the small documents here always run.");
            MinimalDocuments.Names.Count().ShouldBeGreaterThanOrEqualTo(20);
            return;
        }

        foreach (var file in Directory.EnumerateFiles(documents).Order(StringComparer.Ordinal))
        {
            var document = ContractDocument.Load(file);
            var clients = await ClientGenerator.DescribeAsync(document, "Acme", TestContext.Current.CancellationToken);
            GeneratedCompilation.Warnings(clients).ShouldBeEmpty(file);
            var lost = clients.LeftOut.Count(reason => reason.Reason.EndsWith("is left out.", StringComparison.Ordinal));
            output.WriteLine($"{Path.GetFileName(file)}: {clients.Files.Count} files, {clients.LeftOut.Count} left out, {lost} operations");
            (lost * 100).ShouldBeLessThanOrEqualTo(3 * document.Operations.Count(), file);
        }
    }
}
